-- expect: judge it took more than 50000000 steps
-- Sorts long texts that are almost the same.
return {
  name = "sort-slow",
  version = "1.0.0",
  judges = { ["sort-slow.probe"] = function(case)
    local list, long = {}, string.rep("a", 100000)
    for i = 1, 100 do list[i] = long .. i end
    while true do table.sort(list) end
  end },
}
