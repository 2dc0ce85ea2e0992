-- expect: judge setmetatable takes no __gc here
-- An endless finalizer, which nothing could stop.
return {
  name = "finalizer",
  version = "1.0.0",
  judges = { ["finalizer.probe"] = function(case)
    setmetatable({}, { __gc = function() while true do end end })
    return "met"
  end },
}
