-- expect: judge string.rep makes at most 1048576 bytes
-- Nothing, repeated for ever.
return {
  name = "rep-empty",
  version = "1.0.0",
  judges = { ["rep-empty.probe"] = function(case)
    return string.rep("", math.maxinteger)
  end },
}
