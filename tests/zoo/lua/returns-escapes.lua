-- expect: judge returns-escapes.probe returned ` [2J??
-- Answers with what would steer a terminal.
return {
  name = "returns-escapes",
  version = "1.0.0",
  judges = { ["returns-escapes.probe"] = function(case)
    return "\27[2J\xff\xfe"
  end },
}
