-- expect: judge number-zero.lua:7: attempt to
-- Divides by nothing.
return {
  name = "number-zero",
  version = "1.0.0",
  judges = { ["number-zero.probe"] = function(case)
    return 1 // 0
  end },
}
