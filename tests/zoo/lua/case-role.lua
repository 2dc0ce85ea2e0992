-- expect: judge case:because knows no role `rests_on`; did you mean rests-on
-- A role that is written otherwise.
return {
  name = "case-role",
  version = "1.0.0",
  judges = { ["case-role.probe"] = function(case)
    case:because("rests_on", 1)
    return "met"
  end },
}
