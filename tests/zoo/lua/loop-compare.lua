-- expect: judge it took more than 50000000 steps
-- An endless loop in the function by which a list is sorted.
return {
  name = "loop-compare",
  version = "1.0.0",
  judges = { ["loop-compare.probe"] = function(case)
    table.sort({ 2, 1 }, function() while true do end end)
    return "met"
  end },
}
