-- expect: judge attempt to perform 'n%
-- Divides by nothing, for what remains.
return {
  name = "number-modulo",
  version = "1.0.0",
  judges = { ["number-modulo.probe"] = function(case)
    return 1 % 0
  end },
}
