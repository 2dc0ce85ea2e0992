-- expect: judge it took more than 50000000 steps
-- One call that yields hundreds of thousands of values.
return {
  name = "byte-many",
  version = "1.0.0",
  judges = { ["byte-many.probe"] = function(case)
    local text = string.rep("a", 900000)
    while true do string.byte(text, 1, -1) end
  end },
}
