-- expect: load its table has the unknown key `checks`
-- Keys that nobody knows; the first is told.
local judges = { ["unknown-key.probe"] = function() return "met" end }
return { name = "unknown-key", version = "1.0.0", judges = judges, title = "x", checks = {} }
