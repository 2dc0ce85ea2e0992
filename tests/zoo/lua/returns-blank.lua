-- expect: judge returns-blank.probe returned `met `, not met
-- Answers with a blank behind the word.
return {
  name = "returns-blank",
  version = "1.0.0",
  judges = { ["returns-blank.probe"] = function(case)
    return "met "
  end },
}
