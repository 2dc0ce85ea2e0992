local function some(case)
  local best = "partial"
  for measure = 1, case:measure_count() do
    local standing = case:standing(measure)
    case:because(standing == "unmet" and "near" or "rests-on", measure)
    if standing == "met" then best = standing end
  end
  return best
end

return { name = "eager", version = "1.0.0", judges = { ["eager.some"] = some } }
