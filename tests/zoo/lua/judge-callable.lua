-- expect: load its judge `judge-callable.probe` is not a function
-- A judge that is a table which can be called.
local callable = setmetatable({}, { __call = function() return "met" end })
return { name = "judge-callable", version = "1.0.0", judges = { ["judge-callable.probe"] = callable } }
