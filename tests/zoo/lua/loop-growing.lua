-- expect: judge it took more than 50000000 steps
-- Grows the list that it walks.
return {
  name = "loop-growing",
  version = "1.0.0",
  judges = { ["loop-growing.probe"] = function(case)
    local list = { 1 }
    for i in ipairs(list) do list[i % 1000 + 1], list[i + 1], list[i - 10] = i, i, nil end
    return "met"
  end },
}
