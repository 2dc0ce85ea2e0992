-- expect: judge it took more than 50000000 steps
-- Raises errors and catches them for ever.
return {
  name = "loop-errors",
  version = "1.0.0",
  judges = { ["loop-errors.probe"] = function(case)
    while true do pcall(error, "again") end
  end },
}
