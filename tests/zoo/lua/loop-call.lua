-- expect: judge it took more than 50000000 steps
-- An endless loop in a table that is called.
return {
  name = "loop-call",
  version = "1.0.0",
  judges = { ["loop-call.probe"] = function(case)
    return setmetatable({}, { __call = function() while true do end end })()
  end },
}
