-- expect: judge it took more than 50000000 steps
-- Looks for the first key of a table that was large and is empty.
return {
  name = "next-emptied",
  version = "1.0.0",
  judges = { ["next-emptied.probe"] = function(case)
    local t = {}
    for i = 1, 1000000 do t[i] = i end
    for i = 1, 1000000 do t[i] = nil end
    while next(t) == nil do end
  end },
}
