-- expect: judge case:because takes texts and whole numbers as values; value 2 is a fraction
-- A value that has no one way to be written.
return {
  name = "case-values",
  version = "1.0.0",
  judges = { ["case-values.probe"] = function(case)
    case:because("near", nil, "text", { 1, 0.5 })
    return "met"
  end },
}
