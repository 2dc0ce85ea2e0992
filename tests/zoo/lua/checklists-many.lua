-- expect: load its `checklists` must be a list of at most 256 ids
-- Serves more checklists than there are.
local ids = {}
for i = 1, 257 do ids[i] = "c" .. i end
return { name = "checklists-many", version = "1", checklists = ids, judges = {} }
