-- expect: judge no value
-- A form that asks for more than it is given.
return {
  name = "format-values",
  version = "1.0.0",
  judges = { ["format-values.probe"] = function(case)
    return string.format("%s %s", "met")
  end },
}
