-- expect: judge chain too long
-- A table that is written to by way of itself.
return {
  name = "newindex-itself",
  version = "1.0.0",
  judges = { ["newindex-itself.probe"] = function(case)
    local object = {}
    object.__newindex = object
    setmetatable(object, object).word = "met"
    return "met"
  end },
}
