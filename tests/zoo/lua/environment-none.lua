-- expect: judge attempt to index a nil value (upvalue '_ENV')
-- No globals at all.
return {
  name = "environment-none",
  version = "1.0.0",
  judges = { ["environment-none.probe"] = function(case)
    _ENV = nil
    return math.pi > 3 and "met" or "unmet"
  end },
}
