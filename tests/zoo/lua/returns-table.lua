-- expect: judge returns-table.probe returned a table, not met
-- Answers in a table that holds itself.
return {
  name = "returns-table",
  version = "1.0.0",
  judges = { ["returns-table.probe"] = function(case)
    local answer = { "met" }
    answer.answer, answer[answer] = answer, answer
    return setmetatable(answer, { __tostring = function() return "met" end })
  end },
}
