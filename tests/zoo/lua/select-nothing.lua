-- expect: judge out of range
-- An argument before the first.
return {
  name = "select-nothing",
  version = "1.0.0",
  judges = { ["select-nothing.probe"] = function(case)
    return select(-2, "met")
  end },
}
