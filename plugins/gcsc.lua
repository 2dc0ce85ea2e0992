-- The judges of the principles, norms and recommendations of the Global
-- Commission on the Stability of Cyberspace.
--
-- They know how to count: which families of the Internet's public core are
-- protected or designated by measures in force, and which elements of the
-- framework are touched by an answer. They must not know the families or the
-- elements, how many are enough, or the words that readers see: these are in
-- checklists/gcsc.yaml, under `with:` and `texts:`.

local function add_to(set, words)
  for _, word in ipairs(words) do
    set[word] = true
  end
end

local function set_of(words)
  local set = {}
  add_to(set, words)
  return set
end

-- The words of a list that a set has, in the list's order.
local function words_in(set, words)
  local chosen = {}
  for _, word in ipairs(words) do
    if set[word] then
      table.insert(chosen, word)
    end
  end
  return chosen
end

local function words_not_in(set, words)
  local chosen = {}
  for _, word in ipairs(words) do
    if not set[word] then
      table.insert(chosen, word)
    end
  end
  return chosen
end

local function in_a_row(words)
  return table.concat(words, ", ")
end

local function families_of(case, measure, families)
  return words_in(set_of(case:fact(measure, "covers") or {}), families)
end

-- First pass: the families that measures in force cover, as a set.
local function cover(case, families)
  local covered = {}
  for measure = 1, case:measure_count() do
    local named = families_of(case, measure, families)
    if #named > 0 and case:standing(measure) == "met" then
      add_to(covered, named)
      case:because("rests-on", measure, "core-covers", { in_a_row(named) })
    end
  end
  return covered
end

-- A measure that names none of the families is near; only one that is silent is asked to say more.
local function note_near(case, measure, families)
  if case:fact(measure, "covers") then
    case:because("near", measure, "core-elsewhere")
    return
  end
  case:because("near", measure, "core-unsaid")
  case:would_meet(measure, "core-say", { in_a_row(families) })
end

-- Planned, ended or stale: normgap's own words say which.
local function note_unready(case, measure, families)
  case:because("lacks", measure)
  case:would_meet(measure, "core-in-force", { in_a_row(families) })
end

-- Second pass, where too few are covered: what is not yet in force, and what is close.
-- Returns whether a family that is missing is on its way.
local function look_further(case, families, missing)
  local coming = false
  for measure = 1, case:measure_count() do
    local adds = families_of(case, measure, missing)
    if #families_of(case, measure, families) == 0 then
      note_near(case, measure, families)
    elseif #adds > 0 and case:standing(measure) == "partial" then
      note_unready(case, measure, adds)
      coming = true
    end
  end
  return coming
end

local function say_share(case, covered, families)
  if #covered > 0 then
    local share = { tostring(#covered), tostring(#families), in_a_row(covered) }
    case:because("rests-on", nil, "core-share", share)
  end
end

-- with: of (the families, as values of the fact `covers`), least (how many are enough).
local function core_share(case)
  local families = assert(case:argument("of"), "gcsc.core-share needs with: of, a list of families")
  local least = assert(case:argument_number("least"), "gcsc.core-share needs with: least, a number")
  local found = cover(case, families)
  local covered, missing = words_in(found, families), words_not_in(found, families)
  say_share(case, covered, families)
  if #covered >= least then
    return "met"
  end
  local coming = look_further(case, families, missing)
  case:would_meet(nil, "core-more", { tostring(least - #covered), in_a_row(missing) })
  return (#covered > 0 or coming) and "partial" or "unmet"
end

-- The criteria of an element that are met in full or in part, in the list's order.
local function answered(case, criteria)
  local chosen = {}
  for _, criterion in ipairs(criteria) do
    local verdict = assert(case:verdict(criterion), "gcsc.framework counts what uses: names, and not " .. criterion)
    if verdict == "met" or verdict == "partial" then
      table.insert(chosen, criterion)
    end
  end
  return chosen
end

-- Each element has its own sentences, `touched-` and `missed-` with its name.
local function say_element(case, element, criteria, found)
  if #found > 0 then
    case:because("rests-on", nil, "touched-" .. element, { in_a_row(found) })
    return
  end
  case:because("lacks", nil, "missed-" .. element)
  case:would_meet(nil, "element-answer", { in_a_row(criteria) })
end

-- For each element the criteria that touch it, and how many elements are touched.
local function look_at(case, elements)
  local found, count = {}, 0
  for _, element in ipairs(elements) do
    local criteria = assert(case:argument(element), "gcsc.framework needs with: " .. element .. ", a list of criteria")
    found[element] = answered(case, criteria)
    count = count + (#found[element] > 0 and 1 or 0)
  end
  return found, count
end

-- with: elements (their names), and for each name the criteria that stand for it; uses: all of these.
local function framework(case)
  local elements = assert(case:argument("elements"), "gcsc.framework needs with: elements, a list of names")
  local found, count = look_at(case, elements)
  case:because(count > 0 and "rests-on" or "lacks", nil, "elements-touched", { tostring(count), tostring(#elements) })
  for _, element in ipairs(elements) do
    say_element(case, element, case:argument(element), found[element])
  end
  if count == #elements then
    return "met"
  end
  return count > 0 and "partial" or "unmet"
end

return {
  name = "gcsc",
  version = "1.1.0",
  summary = "Counts the protected families of the Internet's public core and the elements of stability touched",
  checklists = { "gcsc" },
  judges = {
    ["gcsc.core-share"] = core_share,
    ["gcsc.framework"] = framework,
  },
}
