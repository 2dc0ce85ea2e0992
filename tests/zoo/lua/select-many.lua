-- expect: ok met
-- A hundred thousand arguments, counted and picked from both ends.
return {
  name = "select-many",
  version = "1.0.0",
  judges = { ["select-many.probe"] = function(case)
    local list = {}
    for i = 1, 100000 do list[i] = i end
    local count = select("#", table.unpack(list))
    return count == 100000 and select(-1, table.unpack(list)) == 100000 and "met" or "unmet"
  end },
}
