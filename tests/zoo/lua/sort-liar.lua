-- expect: ok met
-- Sorts by a function that contradicts itself; every item must still be there.
return {
  name = "sort-liar",
  version = "1.0.0",
  judges = { ["sort-liar.probe"] = function(case)
    local list, sum = {}, 0
    for i = 1, 20000 do list[i] = i end
    table.sort(list, function() return true end)
    table.sort(list, function(a, b) return (a * 7919 + b * 104729) % 3 == 0 end)
    for _, item in ipairs(list) do sum = sum + item end
    return sum == 20000 * 20001 // 2 and "met" or "unmet"
  end },
}
