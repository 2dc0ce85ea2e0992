-- expect: load its table has no `name`
-- Answers to every name, and has none.
return setmetatable({}, { __index = function() return "no-name" end })
