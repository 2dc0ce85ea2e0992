-- expect: ok met
-- Empties the list while it is sorted; what was there comes back in order.
return {
  name = "sort-mutates",
  version = "1.0.0",
  judges = { ["sort-mutates.probe"] = function(case)
    local list = { 3, 1, 2 }
    table.sort(list, function(a, b)
      for i = 1, 3 do list[i] = nil end
      return a < b
    end)
    return table.concat(list) == "123" and "met" or "unmet"
  end },
}
