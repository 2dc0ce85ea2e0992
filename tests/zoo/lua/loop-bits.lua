-- expect: judge it took more than 50000000 steps
-- An endless loop where bits are shifted.
return {
  name = "loop-bits",
  version = "1.0.0",
  judges = { ["loop-bits.probe"] = function(case)
    return 1 << setmetatable({}, { __shl = function() while true do end end })
  end },
}
