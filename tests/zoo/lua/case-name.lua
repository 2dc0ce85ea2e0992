-- expect: judge case:field knows no field `titel`; did you mean title
-- A slip of the pen.
return {
  name = "case-name",
  version = "1.0.0",
  judges = { ["case-name.probe"] = function(case)
    return case:field(1, "titel")
  end },
}
