-- expect: judge it took more than 50000000 steps
-- Endless loops where it is asked what comes first, each catching the other.
return {
  name = "loop-less",
  version = "1.0.0",
  judges = { ["loop-less.probe"] = function(case)
    local meta = { __le = function() while true do end end }
    meta.__lt = function(a, b) return pcall(function() return a <= b end) and a < b end
    return setmetatable({}, meta) < setmetatable({}, meta) and "met" or "unmet"
  end },
}
