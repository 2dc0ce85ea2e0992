-- expect: judge table.insert has no such position in this table
-- Puts an item beyond the end, where a length of its own says that the end is.
return {
  name = "insert-hole",
  version = "1.0.0",
  judges = { ["insert-hole.probe"] = function(case)
    local list = setmetatable({ 1, 2 }, { __len = function() return 1000 end })
    table.insert(list, 1001, "x")
    return "met"
  end },
}
