-- expect: judge returns-number-one.probe returned a number, not met
-- Answers with the number of met in another language.
return {
  name = "returns-number-one",
  version = "1.0.0",
  judges = { ["returns-number-one.probe"] = function(case)
    return 1.0
  end },
}
