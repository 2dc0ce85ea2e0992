-- expect: judge returns-empty.probe returned ``, not met
-- Answers with an empty word.
return {
  name = "returns-empty",
  version = "1.0.0",
  judges = { ["returns-empty.probe"] = function(case)
    return ""
  end },
}
