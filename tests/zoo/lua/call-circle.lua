-- expect: judge setmetatable takes a function as __call
-- A table that is called by calling itself; Lua would never come to an end, nor to the next instruction.
return {
  name = "call-circle",
  version = "1.0.0",
  judges = { ["call-circle.probe"] = function(case)
    local circle = {}
    setmetatable(circle, { __call = circle })
    return circle()
  end },
}
