-- expect: judge returns-true.probe returned a boolean, not met
-- Answers yes.
return {
  name = "returns-true",
  version = "1.0.0",
  judges = { ["returns-true.probe"] = function(case)
    return true
  end },
}
