-- expect: load attempt to index a boolean value
-- Poisons the methods of all texts.
getmetatable("").__index = function() return function() return "POISON" end end
return {}
