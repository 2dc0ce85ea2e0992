-- expect: judge attempt to call a nil value (method 'gsub')
-- Replaces by a pattern, through a method of texts.
return {
  name = "string-methods",
  version = "1.0.0",
  judges = { ["string-methods.probe"] = function(case)
    return (("x"):gsub("x", "met"))
  end },
}
