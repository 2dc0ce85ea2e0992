-- expect: judge returns-capitals.probe returned `MET`, not met
-- Answers loudly.
return {
  name = "returns-capitals",
  version = "1.0.0",
  judges = { ["returns-capitals.probe"] = function(case)
    return "MET"
  end },
}
