local calls = 0

local function some(case)
  local best = "unmet"
  for measure = 1, case:measure_count() do
    local standing = case:standing(measure)
    case:because(standing == "unmet" and "near" or "rests-on", measure)
    if standing == "met" or best == "unmet" then best = standing end
  end
  calls = calls + 1
  if calls % 2 == 0 and best == "met" then return "partial" end
  return best
end

return { name = "forgetful", version = "1.0.0", judges = { ["forgetful.some"] = some } }
