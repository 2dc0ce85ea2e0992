-- expect: judge attempt to call a table value
-- The same, put in when the metatable has been looked at.
return {
  name = "call-circle-later",
  version = "1.0.0",
  judges = { ["call-circle-later.probe"] = function(case)
    local circle, meta = {}, {}
    setmetatable(circle, meta)
    meta.__call = circle
    return circle()
  end },
}
