-- expect: judge stack overflow
-- Calls itself for ever.
return {
  name = "recursion",
  version = "1.0.0",
  judges = { ["recursion.probe"] = function(case)
    local function deeper(n) return 1 + deeper(n + 1) end
    return deeper(1)
  end },
}
