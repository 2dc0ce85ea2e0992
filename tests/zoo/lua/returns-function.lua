-- expect: judge returns-function.probe returned a function, not met
-- Answers with a way to find out.
return {
  name = "returns-function",
  version = "1.0.0",
  judges = { ["returns-function.probe"] = function(case)
    return function() return "met" end
  end },
}
