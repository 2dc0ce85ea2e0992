-- expect: load it used more than 64 MiB of memory
-- A table that grows for ever while loading.
local t = {}
for i = 1, math.maxinteger do t[i] = { i } end
