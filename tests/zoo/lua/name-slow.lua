-- expect: judge it took more than 50000000 steps
-- Asks for ever by a name of a megabyte, and catches what it is told.
return {
  name = "name-slow",
  version = "1.0.0",
  judges = { ["name-slow.probe"] = function(case)
    local name = string.rep("x", 1024 * 1024)
    while true do pcall(case.field, case, 1, name) end
  end },
}
