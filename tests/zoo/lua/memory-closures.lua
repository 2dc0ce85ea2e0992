-- expect: judge it used more than 64 MiB of memory
-- Functions that hold each other.
return {
  name = "memory-closures",
  version = "1.0.0",
  judges = { ["memory-closures.probe"] = function(case)
    local function hold(before) return function() return before end end
    local last
    while true do last = hold(last) end
  end },
}
