-- expect: judge it took more than 50000000 steps
-- An endless loop where a sign is turned.
return {
  name = "loop-minus",
  version = "1.0.0",
  judges = { ["loop-minus.probe"] = function(case)
    return -setmetatable({}, { __unm = function() while true do end end })
  end },
}
