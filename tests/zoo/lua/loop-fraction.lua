-- expect: judge it took more than 50000000 steps
-- Counts to infinity by steps too small to move.
return {
  name = "loop-fraction",
  version = "1.0.0",
  judges = { ["loop-fraction.probe"] = function(case)
    for _ = 2.0 ^ 53, math.huge, 0.5 do end
    return "met"
  end },
}
