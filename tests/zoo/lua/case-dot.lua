-- expect: judge case:field must be called with a colon, on the case
-- A dot where a colon is wanted.
return {
  name = "case-dot",
  version = "1.0.0",
  judges = { ["case-dot.probe"] = function(case)
    return case.field(1, "id")
  end },
}
