-- expect: judge returns-nothing.probe returned nothing, not met
-- Forgets to return.
return {
  name = "returns-nothing",
  version = "1.0.0",
  judges = { ["returns-nothing.probe"] = function(case)
    local outcome = "met"
  end },
}
