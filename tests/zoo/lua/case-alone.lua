-- expect: judge case:measure_count must be called with a colon, on the case
-- Nothing at all in the case's place.
return {
  name = "case-alone",
  version = "1.0.0",
  judges = { ["case-alone.probe"] = function(case)
    return case.measure_count()
  end },
}
