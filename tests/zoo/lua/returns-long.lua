-- expect: judge returns-long.probe returned `metmetmet
-- Answers with a word of a mebibyte.
return {
  name = "returns-long",
  version = "1.0.0",
  judges = { ["returns-long.probe"] = function(case)
    return string.rep("met", 349525)
  end },
}
