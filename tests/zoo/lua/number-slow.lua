-- expect: judge it took more than 50000000 steps
-- A number after a million blanks.
return {
  name = "number-slow",
  version = "1.0.0",
  judges = { ["number-slow.probe"] = function(case)
    local text = string.rep(" ", 1000000) .. "1"
    while true do tonumber(text) end
  end },
}
