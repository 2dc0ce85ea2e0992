-- expect: judge case:measure_count must be called with a colon, on the case
-- Something else in the case's place.
return {
  name = "case-self",
  version = "1.0.0",
  judges = { ["case-self.probe"] = function(case)
    return case.measure_count(setmetatable({}, { __name = "case" }))
  end },
}
