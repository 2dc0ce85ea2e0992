-- expect: load its table has a key that is not a name
-- A key that is no name.
local judges = { ["unknown-key-number.probe"] = function() return "met" end }
return { "unknown-key-number", name = "unknown-key-number", version = "1.0.0", judges = judges }
