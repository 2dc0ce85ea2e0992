-- expect: judge pcall-swallow.lua:8: it took more than 50000000 steps
-- Catches the end of its steps and goes on.
return {
  name = "pcall-swallow",
  version = "1.0.0",
  judges = { ["pcall-swallow.probe"] = function(case)
    while true do
      pcall(function() while true do end end)
    end
  end },
}
