-- How many different groups do the measures reach together?
--
-- Knows that the fact `serves` names whom a measure reaches, and that a group counts once, however many measures
-- reach it. Must not know how many groups are enough, which question asks, or the words that readers see: these are
-- in @NAME@.yaml. Keeps nothing between two calls, and reads no prose.

-- Adds the words that are not there yet, and returns how many these were.
local function add(groups, words)
  local added = 0
  for _, word in ipairs(words) do
    if not groups[word] then
      groups[word] = true
      added = added + 1
    end
  end
  return added
end

-- with: least, how many groups have to be reached.
local function groups(case)
  local least = assert(case:argument_number("least"), "@NAME@.groups needs with: least")
  local reached, count, coming = {}, 0, false
  for measure = 1, case:measure_count() do -- those of the topic and kind that the checklist asks for
    local words, standing = case:fact(measure, "serves"), case:standing(measure)
    if not words or standing == "unmet" then
      case:because("near", measure, not words and "says-nobody" or nil)
    else
      -- What is planned, or has ended, stands in part; normgap adds what it lacks.
      case:because("rests-on", measure, "says-whom")
      coming = coming or standing == "partial"
      count = count + (standing == "met" and add(reached, words) or 0)
    end
  end
  if count >= least then
    return "met"
  end
  case:would_meet(nil, "more-groups")
  return (count > 0 or coming) and "partial" or "unmet"
end

return {
  name = "@NAME@", -- the file's name without its ending
  version = "0.1.0",
  summary = "whom measures reach together",
  checklists = { "@NAME@" },
  judges = { ["@NAME@.groups"] = groups },
}
