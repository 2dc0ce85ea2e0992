-- expect: judge chain too long
-- A table that is looked up in itself.
return {
  name = "index-itself",
  version = "1.0.0",
  judges = { ["index-itself.probe"] = function(case)
    local object = {}
    object.__index = object
    return setmetatable(object, object).word
  end },
}
