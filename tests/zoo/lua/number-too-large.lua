-- expect: judge number has no integer representation
-- A text from a place that no text has.
return {
  name = "number-too-large",
  version = "1.0.0",
  judges = { ["number-too-large.probe"] = function(case)
    return string.sub("met", 2 ^ 63)
  end },
}
