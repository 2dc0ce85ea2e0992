-- expect: judge returns-unknown.probe returned `excellent`, not met
-- Answers in a word of its own.
return {
  name = "returns-unknown",
  version = "1.0.0",
  judges = { ["returns-unknown.probe"] = function(case)
    return "excellent"
  end },
}
