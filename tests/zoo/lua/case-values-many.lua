-- expect: judge case:would_meet takes at most 9 values
-- More values than a text has gaps.
return {
  name = "case-values-many",
  version = "1.0.0",
  judges = { ["case-values-many.probe"] = function(case)
    case:would_meet(nil, "text", { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
    return "met"
  end },
}
