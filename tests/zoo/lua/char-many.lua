-- expect: judge it took more than 50000000 steps
-- Texts made of a hundred thousand numbers at a time.
return {
  name = "char-many",
  version = "1.0.0",
  judges = { ["char-many.probe"] = function(case)
    local list = {}
    for i = 1, 100000 do list[i] = 65 + i % 26 end
    while true do string.char(table.unpack(list)) end
  end },
}
