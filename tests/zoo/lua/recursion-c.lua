-- expect: judge stack overflow
-- Calls itself for ever by way of C.
return {
  name = "recursion-c",
  version = "1.0.0",
  judges = { ["recursion-c.probe"] = function(case)
    local object = {}
    setmetatable(object, { __index = function(_, key) return object[key .. "x"] end })
    return object.x
  end },
}
