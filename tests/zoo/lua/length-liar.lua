-- expect: ok met
-- A length that is a lie, and an index that answers to everything.
return {
  name = "length-liar",
  version = "1.0.0",
  judges = { ["length-liar.probe"] = function(case)
    local liar = setmetatable({ "a", "b" }, {
      __len = function() return math.maxinteger end,
      __index = function() return "x" end,
      __newindex = function() error("never") end,
      __pairs = function() error("never") end,
    })
    table.insert(liar, "c")
    table.sort(liar)
    return table.concat(liar, ",") == "a,b,c" and table.remove(liar) == "c" and "met" or "unmet"
  end },
}
