-- expect: judge there is no order for a table
-- Sorts what has no order.
return {
  name = "sort-mixed",
  version = "1.0.0",
  judges = { ["sort-mixed.probe"] = function(case)
    table.sort({ 1, {}, "x" })
    return "met"
  end },
}
