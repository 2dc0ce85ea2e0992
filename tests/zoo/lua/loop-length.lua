-- expect: judge it took more than 50000000 steps
-- An endless loop where a length is asked.
return {
  name = "loop-length",
  version = "1.0.0",
  judges = { ["loop-length.probe"] = function(case)
    return #setmetatable({}, { __len = function() while true do end end }) > 0 and "met" or "unmet"
  end },
}
