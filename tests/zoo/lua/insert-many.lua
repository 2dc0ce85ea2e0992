-- expect: judge table.insert takes at most 100000 items
-- A list that grows for ever.
return {
  name = "insert-many",
  version = "1.0.0",
  judges = { ["insert-many.probe"] = function(case)
    local list = {}
    while true do table.insert(list, 1 + #list, true) end
  end },
}
