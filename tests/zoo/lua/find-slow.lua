-- expect: judge it took more than 50000000 steps
-- A plain search that compares almost everything almost everywhere.
return {
  name = "find-slow",
  version = "1.0.0",
  judges = { ["find-slow.probe"] = function(case)
    local text, part = string.rep("a", 1000000), string.rep("a", 500000) .. "b"
    while true do string.find(text, part, 1, true) end
  end },
}
