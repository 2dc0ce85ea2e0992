-- expect: judge returns-number.probe returned a number, not met
-- Answers in a number.
return {
  name = "returns-number",
  version = "1.0.0",
  judges = { ["returns-number.probe"] = function(case)
    return 1
  end },
}
