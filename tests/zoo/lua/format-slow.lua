-- expect: judge it took more than 50000000 steps
-- Long forms, again and again.
return {
  name = "format-slow",
  version = "1.0.0",
  judges = { ["format-slow.probe"] = function(case)
    local form = string.rep("%%", 500000)
    while true do string.format(form) end
  end },
}
