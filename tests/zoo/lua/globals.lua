-- expect: ok met
-- Says every name that it can see, nine at a time, as values of a text `names`. See ../lua-globals.txt.
return {
  name = "globals",
  version = "1.0.0",
  judges = { ["globals.probe"] = function(case)
    local names = {}
    local function walk(table_of, prefix)
      for name, value in pairs(table_of) do
        table.insert(names, prefix .. name .. " " .. type(value))
        if type(value) == "table" then walk(value, prefix .. name .. ".") end
      end
    end
    walk(_ENV, "")
    for name, value in pairs({ text = "", case = case, number = 0, ["function"] = print, boolean = true }) do
      table.insert(names, "metatable of a " .. name .. " " .. tostring(getmetatable(value)))
    end
    table.sort(names)
    for first = 1, #names, 9 do
      case:because("near", nil, "names", { table.unpack(names, first, math.min(first + 8, #names)) })
    end
    return "met"
  end },
}
