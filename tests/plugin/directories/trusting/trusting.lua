local function some(case)
  return case:measure_count() > 0 and "met" or "unmet"
end

return { name = "trusting", version = "1.0.0", judges = { ["trusting.some"] = some } }
