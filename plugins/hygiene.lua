-- Judges of the checklist `hygiene`:
--   hygiene.coverage      how many areas of a baseline of security controls a measure treats
--   hygiene.sector-share  how many of the sectors declared critical are bound to a baseline
--   hygiene.stale         whether the baseline was adopted or reviewed recently enough
--
-- Knows the facts of measures and the areas of three published baselines; what a reader sees stands
-- in checklists/hygiene.yaml under `texts`. A measure whose standing is only partial (planned,
-- drafted, ended) can give partial at most.

-- The published baselines. `areas` are words of the fact `covers`; `phrases` are how texts name the
-- baseline, in lower case and with blanks; `unless` tells a namesake apart.
local BASELINES = {
  ["cis-ig1"] = {
    -- Of the 18 controls, 13, 16 and 18 have no safeguard in the first implementation group.
    title = "CIS Controls IG1", size = 15,
    phrases = { "cis ig1", "cis controls", "cis critical security controls", "tr 103 305" },
    areas = {
      "asset-inventory", "software-inventory", "data-protection", "secure-configuration",
      "account-management", "access-control", "vulnerability-management", "audit-logs",
      "email-and-browser", "malware-defence", "data-recovery", "network-upkeep",
      "awareness-and-skills", "service-providers", "incident-response",
    },
  },
  ["cyber-essentials"] = {
    title = "UK Cyber Essentials", size = 5,
    phrases = { "cyber essentials" },
    unless = "cyber essentials mark", -- Singapore's, another set of controls
    areas = {
      "firewalls", "secure-configuration", "vulnerability-management", "access-control",
      "malware-defence",
    },
  },
  ["essential-eight"] = {
    title = "Essential Eight", size = 8,
    phrases = { "essential eight", "essential 8" },
    areas = {
      "patch-applications", "patch-operating-systems", "multi-factor-authentication",
      "admin-privileges", "application-control", "macro-settings", "application-hardening",
      "data-recovery",
    },
  },
}

for id, baseline in pairs(BASELINES) do
  assert(#baseline.areas == baseline.size, id)
end

local DEFAULT_REVIEW_MONTHS = 36
local RANK = { unmet = 0, partial = 1, met = 2 }
local LONGEST_LIST = 240 -- bytes; the host keeps 256 of one value

-- Shared by the judges ----------------------------------------------------------------------------

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
  for _, word in ipairs(words) do
    if not contains(list, word) then table.insert(list, word) end
  end
end

local function joined(list)
  local last, text = #list, table.concat(list, ", ")
  while #text > LONGEST_LIST do
    last = last - 1
    text = table.concat(list, ", ", 1, last) .. ", ..."
  end
  return text
end

-- The reading with the higher outcome; of two alike the higher score; of two still alike the first.
local function best_of(readings)
  local best
  for _, reading in ipairs(readings) do
    local ahead = best and RANK[reading.outcome] - RANK[best.outcome]
    if not best or ahead > 0 or (ahead == 0 and reading.score > best.score) then best = reading end
  end
  return best
end

local function counts(case, i)
  local standing = case:standing(i)
  return standing == "met" or standing == "partial"
end

local function counts_in_full(case, i)
  return case:standing(i) == "met"
end

-- The host says what a measure's standing lacks, and what would mend it.
local function say_standing(case, i)
  case:because("lacks", i)
  case:would_meet(i)
end

-- The name that a measure gives to its baseline; nil when it names none.
local function baseline_name(case, i)
  local stated = case:fact(i, "baseline")
  return stated and stated[1]
end

-- hygiene.coverage --------------------------------------------------------------------------------

-- "CIS-Controls_v8" and "cis controls v8" are the same name.
local function plain(text)
  local letters = {}
  for at = 1, #text do
    local letter = string.sub(text, at, at)
    letters[at] = (letter == "-" or letter == "_") and " " or string.lower(letter)
  end
  return table.concat(letters)
end

-- The published baseline that a text names; nil for a State's own.
local function published_baseline(name)
  local text = plain(name)
  for _, baseline in pairs(BASELINES) do
    local namesake = baseline.unless and string.find(text, baseline.unless, 1, true)
    for _, phrase in ipairs(baseline.phrases) do
      if not namesake and string.find(text, phrase, 1, true) then return baseline end
    end
  end
  return nil
end

-- `least` is given for the yardstick; another baseline needs the same share of its own areas.
local function needed(least, yardstick, baseline)
  local bounded = math.min(least, yardstick.size)
  return (bounded * baseline.size + yardstick.size - 1) // yardstick.size
end

-- How far one measure covers the baseline that it names. One that names none covers none.
local function read_coverage(case, i, yardstick, least)
  local name, covers = baseline_name(case, i), case:fact(i, "covers")
  local baseline = name and published_baseline(name) or yardstick
  local _, missing = split(baseline.areas, covers)
  local count, need = baseline.size - #missing, needed(least, yardstick, baseline)

  local outcome = "unmet"
  if name and count >= need and counts_in_full(case, i) then
    outcome = "met"
  elseif name and count > 0 and counts(case, i) then
    outcome = "partial"
  end
  return {
    measure = i, name = name, covers = covers, baseline = baseline, missing = missing,
    count = count, need = need, outcome = outcome, score = count / need,
  }
end

local function say_coverage(case, reading, role)
  local i, name, baseline = reading.measure, reading.name, reading.baseline
  local count = tostring(reading.count)
  if name and reading.count > 0 then
    case:because(role, i, "coverage-share", { count, tostring(baseline.size), baseline.title, name })
  elseif name and reading.covers then
    case:because("near", i, "coverage-outside", { name, baseline.title })
  elseif name then
    case:because("near", i, "coverage-unstated", { name })
  elseif reading.count > 0 then
    case:because("near", i, "coverage-unnamed", { count })
  end
end

local function say_shortfall(case, reading)
  local i, short = reading.measure, reading.need - reading.count
  if short > 0 then
    local missing = joined(reading.missing)
    case:because("lacks", i, "coverage-short", { tostring(reading.need), missing })
    case:would_meet(i, "coverage-add", { tostring(short), missing })
  end
  if not counts_in_full(case, i) then say_standing(case, i) end
end

local function coverage(case)
  local yardstick = BASELINES[(case:argument("of") or {})[1] or ""]
  local least = case:argument_number("least")
  if not yardstick or not least or least < 1 then
    case:because("lacks", nil, "coverage-argument")
    return "undetermined"
  end

  local readings = {}
  for i = 1, case:measure_count() do
    readings[i] = read_coverage(case, i, yardstick, least)
  end
  local best = best_of(readings)
  local outcome = best and best.outcome or "unmet"
  if outcome ~= "unmet" then say_coverage(case, best, "rests-on") end
  if outcome == "partial" then say_shortfall(case, best) end
  for _, reading in ipairs(readings) do
    if reading ~= best or outcome == "unmet" then say_coverage(case, reading, "near") end
  end
  if outcome == "unmet" then case:would_meet(nil, "coverage-name") end
  return outcome
end

-- hygiene.sector-share ----------------------------------------------------------------------------

-- A law or policy that names a baseline or makes security measures a duty, and is not voluntary.
local function is_binding(case, i)
  local kinds = case:words(i, "kinds")
  if not contains(kinds, "law") and not contains(kinds, "policy") then return false end
  if contains(case:fact(i, "mandatory"), "no") then return false end
  return baseline_name(case, i) ~= nil or contains(case:fact(i, "requires"), "security-measures")
end

local function binds_operators(case, i)
  return is_binding(case, i) and contains(case:fact(i, "binds"), "operators")
end

-- What one measure says of sectors. A designation declares those that it covers. A binding measure
-- binds those that it names; `operators` means the operators in the sectors that it covers.
local function read_sectors(case, i, known)
  local covers = split(case:fact(i, "covers"), known)
  local reading = { measure = i, full = counts_in_full(case, i), declares = {}, binds = {} }
  if contains(case:words(i, "topics"), "ci-designation") then reading.declares = covers end
  if is_binding(case, i) then reading.binds = split(case:fact(i, "binds"), known) end
  if binds_operators(case, i) then add_new(reading.binds, covers) end
  return reading
end

-- The sectors in one field of the readings, each once. With `full`, only of measures in force.
local function all_sectors(readings, field, full)
  local sectors = {}
  for _, reading in ipairs(readings) do
    if reading.full or not full then add_new(sectors, reading[field]) end
  end
  return sectors
end

-- How the declared sectors divide into bound and open ones, and how many have to be bound.
local function share_of(readings, least, full)
  local declared = all_sectors(readings, "declares", full)
  local bound, open = split(declared, all_sectors(readings, "binds", full))
  local asked = math.min(least or #declared, #declared)
  return { declared = declared, bound = bound, open = open, asked = asked, full = full }
end

-- The outcome and the share that it rests on. Bound sectors are half an answer where none is declared.
local function judge_sectors(readings, least)
  local share = share_of(readings, least, true)
  if #share.bound > 0 and #share.bound >= share.asked then return "met", share end
  if #share.bound == 0 then share = share_of(readings, least, false) end
  local unmeasured = #share.declared == 0 and #all_sectors(readings, "binds", false) > 0
  return (#share.bound > 0 or unmeasured) and "partial" or "unmet", share
end

local function say_sectors(case, reading, role)
  local i, declares, binds = reading.measure, reading.declares, reading.binds
  if #declares > 0 then
    case:because(role, i, "sectors-declared", { tostring(#declares), joined(declares) })
  end
  if #binds > 0 then
    case:because(role, i, "sectors-bound", { tostring(#binds), joined(binds) })
  end
  if #declares + #binds == 0 then
    case:because("near", i, binds_operators(case, i) and "sectors-operators" or "sectors-neither")
  end
  if role == "rests-on" and not reading.full then say_standing(case, i) end
end

local function say_share(case, share)
  if #share.declared == 0 then
    case:because("lacks", nil, "sectors-undeclared")
    case:would_meet(nil, "sectors-name")
  elseif #share.open > 0 then
    local bound, declared, open = tostring(#share.bound), tostring(#share.declared), joined(share.open)
    case:because("lacks", nil, "sectors-share", { bound, declared, tostring(share.asked), open })
    case:would_meet(nil, "sectors-bind", { open })
  end
end

local function sector_share(case)
  local known, least = case:argument("sectors"), case:argument_number("least")
  local all = contains(case:argument("least"), "all")
  if not known or not (all or (least and least > 0)) then
    case:because("lacks", nil, "sectors-argument")
    return "undetermined"
  end

  local readings = {}
  for i = 1, case:measure_count() do
    if counts(case, i) then table.insert(readings, read_sectors(case, i, known)) end
  end
  local outcome, share = judge_sectors(readings, least)

  local carrying, others = {}, {}
  for _, reading in ipairs(readings) do
    if #share.declared > 0 then reading.binds = split(reading.binds, share.declared) end
    local speaks = outcome ~= "unmet" and (reading.full or not share.full)
    local carries = speaks and #reading.declares + #reading.binds > 0
    table.insert(carries and carrying or others, reading)
  end
  for _, reading in ipairs(carrying) do say_sectors(case, reading, "rests-on") end
  if outcome ~= "met" then say_share(case, share) end
  for _, reading in ipairs(others) do say_sectors(case, reading, "near") end
  return outcome
end

-- hygiene.stale -----------------------------------------------------------------------------------

-- A date as written (YYYY, YYYY-MM or YYYY-MM-DD) as a number that sorts; what is not written is the
-- last month or day. nil for an empty text.
local function last_day(text)
  local year = tonumber(string.sub(text or "", 1, 4))
  local month, day = string.sub(text or "", 6, 7), string.sub(text or "", 9, 10)
  return year and (year * 100 + (tonumber(month) or 12)) * 100 + (tonumber(day) or 31)
end

local function is_overdue(case, i)
  local due, today = last_day(case:field(i, "review-due")), case:as_of()
  return due ~= nil and due < (today.year * 100 + today.month) * 100 + today.day
end

-- The age of one named baseline, the text that says so, and its outcome. Of two the younger scores more.
local function read_age(case, i, allowed)
  local months, cycle = case:months(i), case:fact_number(i, "review-months")
  local reading = { measure = i, months = months, limit = cycle or allowed, outcome = "partial" }
  reading.score = -(months or math.maxinteger)
  if not months then
    reading.text = "review-undated"
  elseif is_overdue(case, i) then
    reading.text = "review-overdue"
  elseif months > reading.limit then
    reading.text = cycle and "review-off-cycle" or "review-late"
  else
    reading.text = cycle and "review-in-cycle" or "review-in-date"
    reading.current = true
    reading.outcome = counts_in_full(case, i) and "met" or "partial"
  end
  return reading
end

local function say_age(case, reading, role)
  local months = reading.months and tostring(reading.months) or ""
  local due = case:field(reading.measure, "review-due") or ""
  case:because(role, reading.measure, reading.text, { months, tostring(reading.limit), due })
end

local function say_best_age(case, best)
  local i = best.measure
  if best.current then
    say_age(case, best, "rests-on")
  else
    case:because("rests-on", i)
    say_age(case, best, "lacks")
    case:would_meet(i, "review-again", { tostring(best.limit) })
  end
  if not counts_in_full(case, i) then say_standing(case, i) end
end

local function stale(case)
  local allowed = case:argument_number("months") or DEFAULT_REVIEW_MONTHS
  local readings, unnamed = {}, {}
  for i = 1, case:measure_count() do
    if not baseline_name(case, i) then
      table.insert(unnamed, i)
    elseif counts(case, i) then
      table.insert(readings, read_age(case, i, allowed))
    end
  end

  local best = best_of(readings)
  if best then say_best_age(case, best) else case:would_meet(nil, "review-name") end
  for _, reading in ipairs(readings) do
    if reading ~= best then say_age(case, reading, "near") end
  end
  for _, i in ipairs(unnamed) do case:because("near", i, "review-unnamed") end
  return best and best.outcome or "unmet"
end

return {
  name = "hygiene",
  version = "1.0.0",
  summary = "National cyber hygiene: how much a baseline covers, whom it binds, how old it is",
  checklists = { "hygiene" },
  judges = {
    ["hygiene.coverage"] = coverage,
    ["hygiene.sector-share"] = sector_share,
    ["hygiene.stale"] = stale,
  },
}
