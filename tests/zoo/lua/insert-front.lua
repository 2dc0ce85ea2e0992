-- expect: judge it took more than 50000000 steps
-- Puts each item before all the others.
return {
  name = "insert-front",
  version = "1.0.0",
  judges = { ["insert-front.probe"] = function(case)
    local list = {}
    for i = 1, 100000 do table.insert(list, 1, i) end
    return "met"
  end },
}
