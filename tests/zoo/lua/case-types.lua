-- expect: judge case:field needs a whole number as argument 1, not a text
-- A measure by its id.
return {
  name = "case-types",
  version = "1.0.0",
  judges = { ["case-types.probe"] = function(case)
    return case:field("labelling-scheme", "title")
  end },
}
