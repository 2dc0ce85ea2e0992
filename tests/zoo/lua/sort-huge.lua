-- expect: judge table.sort takes at most 100000 items
-- A list that is too long to sort.
return {
  name = "sort-huge",
  version = "1.0.0",
  judges = { ["sort-huge.probe"] = function(case)
    local list = {}
    for i = 100001, 1, -1 do list[i] = i end
    table.sort(list)
    return "met"
  end },
}
