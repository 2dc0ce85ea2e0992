local last

local function some(case)
  local best = "unmet"
  for measure = 1, case:measure_count() do
    local standing = case:standing(measure)
    case:because(standing == "unmet" and "near" or "rests-on", measure)
    if standing == "met" or best == "unmet" then best = standing end
  end
  local first = not last
  last = best
  return best == "met" and not first and "partial" or best
end

return { name = "swayed", version = "1.0.0", judges = { ["swayed.some"] = some } }
