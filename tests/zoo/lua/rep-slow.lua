-- expect: judge it took more than 50000000 steps
-- The longest text that may be repeated, again and again.
return {
  name = "rep-slow",
  version = "1.0.0",
  judges = { ["rep-slow.probe"] = function(case)
    while true do string.rep("", 1048576, "x") end
  end },
}
