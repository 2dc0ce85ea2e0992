-- expect: judge string.rep makes at most 1048576 bytes
-- Eight gibibytes of one letter.
return {
  name = "rep-bomb",
  version = "1.0.0",
  judges = { ["rep-bomb.probe"] = function(case)
    return string.rep("x", 1 << 33)
  end },
}
