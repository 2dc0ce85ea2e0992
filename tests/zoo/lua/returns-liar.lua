-- expect: judge returns-liar.probe returned a table, not met
-- Answers with a table that says it is a word.
return {
  name = "returns-liar",
  version = "1.0.0",
  judges = { ["returns-liar.probe"] = function(case)
    return setmetatable({}, {
      __tostring = function() return "met" end,
      __name = "met",
      __eq = function() return true end,
      __concat = function() return "met" end,
    })
  end },
}
