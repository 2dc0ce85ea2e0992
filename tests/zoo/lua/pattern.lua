-- expect: judge string.find knows no patterns here
-- A pattern that backtracks for ever.
return {
  name = "pattern",
  version = "1.0.0",
  judges = { ["pattern.probe"] = function(case)
    local text, pattern = string.rep("a", 200), string.rep("a?", 28) .. string.rep("a", 28) .. "b"
    return string.find(text, pattern) and "met" or "unmet"
  end },
}
