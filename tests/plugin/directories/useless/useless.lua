local function some(case)
  local best = "unmet"
  for measure = 1, case:measure_count() do
    local standing = case:standing(measure)
    case:because(standing == "unmet" and "near" or "rests-on", measure)
    if standing == "met" or best == "unmet" then best = standing end
  end
  return best
end

return { name = "useless", version = "1.0.0", judges = { ["useless.some"] = some } }
