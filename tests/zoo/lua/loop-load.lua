-- expect: load loop-load.lua:3: it took more than 50000000 steps
-- An endless loop while loading.
while true do end
