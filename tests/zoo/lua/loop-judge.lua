-- expect: judge loop-judge.lua:7: it took more than 50000000 steps
-- An endless loop in a judge.
return {
  name = "loop-judge",
  version = "1.0.0",
  judges = { ["loop-judge.probe"] = function(case)
    while true do end
  end },
}
