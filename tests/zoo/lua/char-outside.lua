-- expect: judge value out of range
-- A byte that is none.
return {
  name = "char-outside",
  version = "1.0.0",
  judges = { ["char-outside.probe"] = function(case)
    return string.char(256)
  end },
}
