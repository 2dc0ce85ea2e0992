-- expect: load it brings 1001 judges; at most 1000 are taken
-- A thousand judges and one.
local judges = {}
for i = 1, 1001 do judges["judges-many.probe" .. i] = function() return "met" end end
return { name = "judges-many", version = "1.0.0", judges = judges }
