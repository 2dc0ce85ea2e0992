-- Judges of the checklist `hygiene`:
--   hygiene.coverage      how many areas of a published set of controls are treated
--   hygiene.sector-share  how many of the sectors declared critical are bound to a baseline
--   hygiene.stale         whether the baseline was adopted or reviewed recently enough
--
-- Knows the facts of measures and what published sets are made of. How much is enough, which words are
-- sectors and what a reader sees stand in checklists/hygiene.yaml. Areas decide, weights are told. A
-- measure whose standing is partial (planned, drafted, ended) gives partial at most.

-- `areas` are words of the fact `covers`; `phrases` are how a text names the set, in lower case with single
-- blanks for all but letters and digits; `unless` tells namesakes apart. `weights` has a row for each level,
-- a number for each area; `sums` are the published ones. `products`: for products, not organisations.
local BASELINES = {
  -- Controls 13, 16 and 18 of the 18 have no safeguard in the first group. The machine-readable edition has
  -- one more under awareness and one more under incidents than the 56 that are published.
  ["cis-ig1"] = {
    title = "CIS Controls IG1", size = 15, text = "coverage-safeguards",
    phrases = { "cis ig1", "cis controls", "cis critical security controls", "tr 103 305" },
    areas = { "asset-inventory", "software-inventory", "data-protection", "secure-configuration",
      "account-management", "access-control", "vulnerability-management", "audit-logs", "email-and-browser",
      "malware-defence", "data-recovery", "network-upkeep", "awareness-and-skills",
      "service-providers", "incident-response" },
    weights = { { 2, 3, 6, 7, 4, 5, 4, 3, 2, 3, 4, 1, 8, 1, 3 } }, sums = { 56 },
  },
  ["cyber-essentials"] = {
    title = "UK Cyber Essentials", size = 5, text = "coverage-share", phrases = { "cyber essentials" },
    unless = { "cyber essentials mark", "singapore", "csa" }, -- Singapore's is another set
    areas = { "firewalls", "secure-configuration", "vulnerability-management", "access-control",
      "malware-defence" },
  },
  ["essential-eight"] = {
    title = "Essential Eight", size = 8, text = "coverage-requirements",
    phrases = { "essential eight", "essential 8" },
    areas = { "patch-applications", "patch-operating-systems", "multi-factor-authentication",
      "admin-privileges", "application-control", "macro-settings", "application-hardening", "data-recovery" },
    weights = { { 9, 8, 7, 7, 3, 4, 4, 6 }, { 11, 8, 19, 20, 14, 5, 22, 8 }, { 13, 16, 23, 29, 19, 11, 27, 11 } },
    sums = { 48, 107, 149 }, -- the edition of November 2023; each level takes in those below it
  },
  ["nis2-measures"] = {
    title = "Directive (EU) 2022/2555, art. 21(2)", size = 10, text = "coverage-share",
    phrases = { "nis2", "nis 2", "2022 2555" },
    areas = { "risk-policies", "incident-response", "continuity", "service-providers", "secure-acquisition",
      "effectiveness-checks", "awareness-and-skills", "cryptography", "people-access-and-assets",
      "multi-factor-authentication" }, -- points (a) to (j)
  },
  ["cra-requirements"] = {
    title = "Regulation (EU) 2024/2847, Annex I", size = 21, text = "coverage-share", products = true,
    phrases = { "cyber resilience act", "2024 2847" },
    areas = { "no-known-flaws", "secure-defaults", "updatability", "entry-protection", "confidentiality",
      "integrity", "data-minimisation", "availability", "harmless-to-others", "small-attack-surface",
      "damage-limitation", "activity-records", "data-removal", -- 13 properties of products
      "component-list", "prompt-fixes", "product-tests", "published-fixes", "disclosure-policy",
      "flaw-contact", "safe-delivery", "free-updates" }, -- 8 duties on vulnerabilities
  },
}

local RANK = { unmet = 0, partial = 1, met = 2 }

local function contains(list, word)
  for _, each in ipairs(list or {}) do
    if each == word then return true end
  end
  return false
end

-- The words that are in the list, and those that are not, in their order.
local function split(words, list)
  local inside, outside = {}, {}
  for _, word in ipairs(words or {}) do
    table.insert(contains(list, word) and inside or outside, word)
  end
  return inside, outside
end

local function add_new(list, words)
  for _, word in ipairs(words or {}) do
    if not contains(list, word) then table.insert(list, word) end
  end
end

local function joined(list)
  local last, text = #list, table.concat(list, ", ")
  while #text > 240 do -- bytes; the host keeps 256 of one value
    last, text = last - 1, table.concat(list, ", ", 1, last - 1) .. ", …"
  end
  return text
end

-- The reading with the higher outcome; of two alike with the higher score; of two still alike the first.
local function best_of(readings)
  local best
  for _, reading in ipairs(readings) do
    local ahead = best and RANK[reading.outcome] - RANK[best.outcome]
    if not best or ahead > 0 or (ahead == 0 and reading.score > best.score) then best = reading end
  end
  return best
end

local function counts_in_full(case, i) return case:standing(i) == "met" end

-- The host says what a measure's standing lacks, and what would mend it.
local function say_standing(case, i)
  if counts_in_full(case, i) then return end
  case:because("lacks", i)
  case:would_meet(i)
end

-- The name that a measure gives to its baseline; nil when it names none.
local function baseline_name(case, i)
  return (case:fact(i, "baseline") or {})[1]
end

-- The measures that count; those that name a baseline, if so asked.
local function counting(case, naming)
  local list = {}
  for i = 1, case:measure_count() do
    local chosen = not naming or baseline_name(case, i)
    if chosen and RANK[case:standing(i)] > 0 then table.insert(list, i) end
  end
  return list
end

local function weight_of(baseline, level, words)
  local sum = 0
  for at, area in ipairs(baseline.areas) do
    if contains(words, area) then sum = sum + baseline.weights[level][at] end
  end
  return sum
end

for id, baseline in pairs(BASELINES) do
  assert(#baseline.areas == baseline.size, id)
  for level, sum in ipairs(baseline.sums or {}) do
    assert(weight_of(baseline, level, baseline.areas) == sum, id)
  end
end

-- " cis controls v8 1 " for "CIS-Controls (v8.1)": whole words are compared, since Tunis 2 is not NIS 2.
local function plain(text)
  local letters = { " " }
  for at = 1, math.min(#text, 256) do
    local letter = string.lower(string.sub(text, at, at))
    local kept = string.find("abcdefghijklmnopqrstuvwxyz0123456789", letter, 1, true) and letter or " "
    if kept ~= " " or letters[#letters] ~= " " then table.insert(letters, kept) end
  end
  return table.concat(letters) .. " "
end

local function has_phrase(text, phrases)
  for _, phrase in ipairs(phrases or {}) do
    if string.find(text, " " .. phrase .. " ", 1, true) then return true end
  end
end

-- What a name may be held against: the published sets that it names, and the yardstick.
local function yardsticks(name, yardstick)
  local text, list = plain(name), {}
  for _, baseline in pairs(BASELINES) do
    local named = has_phrase(text, baseline.phrases) and not has_phrase(text, baseline.unless)
    if named and baseline.products == yardstick.products then table.insert(list, baseline) end
  end
  add_new(list, { yardstick })
  return list
end

-- Measures that name the same set speak of it together; of several levels the lowest is sure.
local function named_sets(case)
  local sets, by_name = {}, {}
  for _, i in ipairs(counting(case, true)) do
    local name, covers, level = baseline_name(case, i), case:fact(i, "covers"), case:fact_number(i, "level")
    local set = by_name[string.lower(name)] or { name = name, members = {}, full = {}, all = {} }
    if #set.members == 0 then table.insert(sets, set) end
    by_name[string.lower(name)] = set
    table.insert(set.members, i)
    add_new(set.all, covers)
    if counts_in_full(case, i) then add_new(set.full, covers) end
    if level then set.level = math.min(level, set.level or level) end
  end
  return sets
end

-- How much of a published set is treated. `least` is for the yardstick; another needs the same share. A
-- name alone is half an answer on a baseline for organisations, and none on rules for products.
local function reckon(set, baseline, yardstick, least)
  local need = (math.min(least, yardstick.size) * baseline.size + yardstick.size - 1) // yardstick.size
  local levels = #(baseline.sums or {})
  local none = levels > 1 and set.level == 0 -- what does not reach the first level is called level 0
  local met = not none and #split(baseline.areas, set.full) >= need
  local treated, missing = split(baseline.areas, not none and (met and set.full or set.all) or nil)
  return {
    set = set, baseline = baseline, need = need, treated = treated, missing = missing,
    level = math.max(1, math.min(set.level or 1, levels)), score = #treated / need,
    outcome = met and "met" or (#treated > 0 or not baseline.products) and "partial" or "unmet",
  }
end

local function say_coverage(case, reading, role)
  local set, baseline, treated = reading.set, reading.baseline, reading.treated
  local text, values = baseline.text, { set.name, baseline.title, #treated, baseline.size }
  if #treated == 0 then
    text = #set.all > 0 and "coverage-outside" or "coverage-unstated"
  elseif baseline.weights then
    local at = reading.level
    values[5], values[6], values[7] = weight_of(baseline, at, treated), baseline.sums[at], at
  end
  for _, i in ipairs(set.members) do
    local carries = reading.outcome ~= "met" or counts_in_full(case, i)
    case:because(carries and role or "near", i, text, values)
  end
end

local function say_shortfall(case, reading)
  local first, short = reading.set.members[1], reading.need - #reading.treated
  if short > 0 then
    local missing = joined(reading.missing)
    case:because("lacks", first, "coverage-short", { reading.need, missing })
    case:would_meet(first, "coverage-add", { short, missing })
  end
  for _, i in ipairs(reading.set.members) do say_standing(case, i) end
end

-- with: of (the set to measure by), least (how many of its areas are enough).
local function coverage(case)
  local yardstick, least = BASELINES[(case:argument("of") or {})[1] or ""], case:argument_number("least")
  assert(yardstick and least and least > 0, "hygiene.coverage needs with: of, a set it knows, and least")
  local readings = {}
  for n, set in ipairs(named_sets(case)) do
    local ways = {}
    for m, baseline in ipairs(yardsticks(set.name, yardstick)) do
      ways[m] = reckon(set, baseline, yardstick, least)
    end
    readings[n] = best_of(ways)
  end
  local best = best_of(readings) or { outcome = "unmet" }
  for _, reading in ipairs(readings) do
    local carries = reading == best and best.outcome ~= "unmet"
    say_coverage(case, reading, carries and "rests-on" or "near")
  end
  if best.outcome == "partial" then say_shortfall(case, best) end
  if best.outcome == "unmet" then case:would_meet(nil, "coverage-name") end
  return best.outcome
end

-- A law or policy that names a baseline or makes security measures a duty, and is not voluntary.
local function is_binding(case, i)
  local rules = #split(case:words(i, "kinds"), { "law", "policy" }) > 0
  if not rules or contains(case:fact(i, "mandatory"), "no") then return false end
  return baseline_name(case, i) ~= nil or contains(case:fact(i, "requires"), "security-measures")
end

-- What one measure says of sectors. A designation declares those that it covers. A binding measure binds
-- those that it names and, if it binds operators, those that it covers, with the parts of which the
-- checklist tells; if it names none, it binds operators at large.
local function read_sectors(case, i, known)
  local reading = { measure = i, full = counts_in_full(case, i), declares = {}, binds = {}, reach = {} }
  local covers, words, reach = case:fact(i, "covers"), {}, {}
  if contains(case:words(i, "topics"), "ci-designation") then reading.declares = split(covers, known) end
  if not is_binding(case, i) then return reading end
  local operators = contains(case:fact(i, "binds"), "operators")
  add_new(words, case:fact(i, "binds"))
  if operators then add_new(words, covers) end
  for _, word in ipairs(words) do
    add_new(reach, { word })
    add_new(reach, case:argument("parts-of-" .. word))
  end
  reading.binds, reading.reach = split(words, known), split(reach, known)
  reading.at_large = operators and #reading.binds == 0
  return reading
end

-- How the declared sectors divide into bound and open ones. With `full`, only of measures in force.
local function share_of(readings, full)
  local declared, reach = {}, {}
  for _, reading in ipairs(readings) do
    if reading.full or not full then
      add_new(declared, reading.declares)
      add_new(reach, reading.reach)
    end
  end
  local bound, open = split(declared, reach)
  return { declared = declared, bound = bound, open = open, full = full }
end

-- The outcome and the share that it rests on. Sectors that are bound while none is declared are half an
-- answer, and so is a rule for operators at large where some are declared.
local function judge_sectors(readings)
  local share = share_of(readings, true)
  if #share.bound > 0 and #share.open == 0 then return "met", share end
  if #share.bound == 0 then share = share_of(readings, false) end
  local half, undeclared = #share.bound > 0, #share.declared == 0
  for _, reading in ipairs(readings) do
    half = half or undeclared and #reading.binds > 0 or not undeclared and reading.at_large
  end
  return half and "partial" or "unmet", share
end

local function say_sectors(case, reading, share, outcome)
  local i, said, carries = reading.measure, 0, outcome ~= "unmet" and (reading.full or not share.full)
  local binds = #share.declared > 0 and split(share.declared, reading.reach) or reading.binds
  local function say(text, list)
    if #list == 0 then return end
    case:because(carries and "rests-on" or "near", i, text, { #list, joined(list) })
    said = said + 1
  end
  say("sectors-declared", reading.declares)
  say("sectors-bound", binds)
  if reading.at_large and #share.bound == 0 then say("sectors-operators", share.declared) end
  if said == 0 then
    case:because("near", i, reading.at_large and "sectors-operators" or "sectors-neither")
  elseif carries then
    say_standing(case, i)
  end
end

local function say_share(case, share)
  if #share.declared == 0 then
    case:because("lacks", nil, "sectors-undeclared")
    case:would_meet(nil, "sectors-name")
  elseif #share.open > 0 then
    case:because("lacks", nil, "sectors-share", { #share.bound, #share.declared, joined(share.open) })
    case:would_meet(nil, "sectors-bind", { joined(share.open) })
  end
end

-- with: sectors (the words that are sectors), parts-of-X (the parts of X that a rule for X reaches).
local function sector_share(case)
  local known, readings = assert(case:argument("sectors"), "hygiene.sector-share needs with: sectors"), {}
  for n, i in ipairs(counting(case)) do readings[n] = read_sectors(case, i, known) end
  local outcome, share = judge_sectors(readings)
  if outcome ~= "met" then say_share(case, share) end
  for _, reading in ipairs(readings) do say_sectors(case, reading, share, outcome) end
  return outcome
end

-- A year or month that is due stands for its last day.
local function is_overdue(case, i)
  local due, today = case:field(i, "review-due"), case:as_of()
  if not due then return false end
  local last = due .. string.sub("YYYY-12-31", #due + 1)
  local day = string.sub(last, 1, 4) .. string.sub(last, 6, 7) .. string.sub(last, 9, 10)
  return tonumber(day) < (today.year * 100 + today.month) * 100 + today.day
end

-- The age of one named baseline, the text that says so, and its outcome. Of two the younger scores more.
-- No months are no cycle, nor are more than the longest.
local function read_age(case, i, allowed, longest)
  local months, cycle = case:months(i), case:fact_number(i, "review-months") or 0
  local own = cycle > 0 and cycle <= longest
  local limit, text = own and cycle or allowed, own and "review-in-cycle" or "review-in-date"
  if not months then
    text = "review-undated"
  elseif is_overdue(case, i) then
    text = "review-overdue"
  elseif months > limit then
    text = own and "review-off-cycle" or "review-late"
  end
  local current = text == "review-in-cycle" or text == "review-in-date"
  return {
    measure = i, text = text, values = { months or "", limit, case:field(i, "review-due") or "", longest },
    limit = limit, current = current, score = -(months or math.maxinteger),
    outcome = current and counts_in_full(case, i) and "met" or "partial",
  }
end

local function say_best_age(case, best)
  local i = best.measure
  if not best.current then
    case:because("rests-on", i)
    case:would_meet(i, "review-again", { best.limit })
  end
  case:because(best.current and "rests-on" or "lacks", i, best.text, best.values)
  say_standing(case, i)
end

-- with: months (allowed where a baseline sets itself no cycle), longest (what still is a cycle, in months).
local function stale(case)
  local allowed, longest = case:argument_number("months"), case:argument_number("longest")
  assert(allowed and longest, "hygiene.stale needs with: months and longest, two numbers")
  local readings = {}
  for n, i in ipairs(counting(case, true)) do readings[n] = read_age(case, i, allowed, longest) end
  local best = best_of(readings)
  if best then say_best_age(case, best) else case:would_meet(nil, "review-name") end
  for _, reading in ipairs(readings) do
    if reading ~= best then case:because("near", reading.measure, reading.text, reading.values) end
  end
  return best and best.outcome or "unmet"
end

return {
  name = "hygiene",
  version = "1.1.0",
  summary = "National cyber hygiene: how much a baseline covers, whom it binds, how old it is",
  checklists = { "hygiene" },
  judges = {
    ["hygiene.coverage"] = coverage,
    ["hygiene.sector-share"] = sector_share,
    ["hygiene.stale"] = stale,
  },
}
