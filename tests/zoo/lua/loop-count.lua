-- expect: judge it took more than 50000000 steps
-- Counts to the largest number.
return {
  name = "loop-count",
  version = "1.0.0",
  judges = { ["loop-count.probe"] = function(case)
    local sum = 0
    for i = 1, math.maxinteger do sum = sum + i end
    return "met"
  end },
}
