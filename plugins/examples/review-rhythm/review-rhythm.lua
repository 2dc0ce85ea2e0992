-- Is each text reviewed in the rhythm that it sets itself, and is no announced review overdue?
--
-- Knows how dates of different precision are compared, and when a review is late. Must not know which texts
-- are asked about, how much grace they get, or the words that readers see: these are in review-rhythm.yaml.
--
-- A judge has no clock. "Today" is case:as_of(), the date on which the declaration is assessed; so the same
-- declaration gets the same answer next year, and an answer can be looked up years later.

-- Dates.
--
-- A date is written 2024, 2024-06 or 2024-06-30. What is not said is left open: a review due in 2024 may come
-- on the last day of it, and is not overdue before. So every date is read as the last day that it can mean.
-- Days become numbers, 20241231, which are in the order of the calendar. Each month is given 31 days; since no
-- date lies between the true end of a month and that, nothing comes out otherwise.

local function last_day(date)
  local year, month, day = date:sub(1, 4), date:sub(6, 7), date:sub(9, 10)
  return tonumber(year) * 10000 + (tonumber(month) or 12) * 100 + (tonumber(day) or 31)
end

local function day_of_assessment(case)
  local today = case:as_of() -- whole already: year, month and day
  return today.year * 10000 + today.month * 100 + today.day
end

-- The date for which a review is announced, as it is written; nil when none is, or when it has been served by a
-- review since. case:field answers nil for a key that is not declared: what is not dated is not late.
local function announced(case, text)
  local due, reviewed = case:field(text, "review-due"), case:field(text, "reviewed")
  if due and not (reviewed and last_day(reviewed) >= last_day(due)) then
    return due
  end
end

-- Readings.
--
-- What one text says of its reviews is one of these. The first that applies is it, so their order is part of the
-- rule: an announced review that has not come is late whatever the rhythm says. `says` and `mends` are names
-- of the checklist's texts; `counts` is what `outcome` hears of it.
--
-- case:months counts whole months from the later of since and reviewed, each read as its last day, and is nil
-- when there is neither. A month that has only begun does not count against a text.

local readings = {
  {
    counts = "overdue", role = "against", says = "overdue", mends = "review-it",
    applies = function(about) return about.due and last_day(about.due) < about.today end,
  },
  {
    counts = "undated", role = "lacks", says = "undated", mends = "date-it",
    applies = function(about) return about.rhythm and not about.age end,
  },
  {
    counts = "late", role = "against", says = "late", mends = "review-it",
    applies = function(about) return about.rhythm and about.age > about.rhythm + about.grace end,
  },
  {
    counts = "kept", role = "rests-on", says = "within-grace",
    applies = function(about) return about.rhythm and about.age > about.rhythm end,
  },
  {
    counts = "kept", role = "rests-on", says = "kept",
    applies = function(about) return about.rhythm end,
  },
  {
    counts = "announced", role = "lacks", says = "announced", mends = "set-rhythm",
    applies = function(about) return about.due end,
  },
  {
    counts = "unset", role = "near", says = "unset", mends = "set-rhythm",
    applies = function() return true end,
  },
}

local function look_at(case, text, grace)
  local about = {
    today = day_of_assessment(case),
    due = announced(case, text),
    rhythm = case:fact_number(text, "review-months"),
    age = case:months(text),
    grace = grace,
  }
  for _, reading in ipairs(readings) do
    if reading.applies(about) then return reading, about end
  end
end

-- What one text comes to: `unmet` for a text that does not stand at all (a plan of a plan), which decides
-- nothing; normgap knows why, and says it.
local function hear(case, text, grace, seen)
  local reading, about = look_at(case, text, grace)
  local standing = case:standing(text)
  if standing == "unmet" then
    case:because("near", text)
    return
  end
  -- The gaps of the texts: {1} months since its last date, {2} its rhythm, {3} the announced date, {4} grace.
  case:because(reading.role, text, reading.says, { about.age or "-", about.rhythm or "-", about.due or "-", grace })
  if reading.mends then case:would_meet(text, reading.mends) end
  -- A text that is kept and only half stands (drafted, run out) is half an answer.
  local half = reading.counts == "kept" and standing ~= "met"
  seen[half and "half" or reading.counts] = true
end

-- One late text spoils the answer, as "each" asks; one text without a rhythm does not, since it has none to keep.
-- What cannot be known is left open, unless it is decided without it.
local function outcome(seen)
  local late, some = seen.late or seen.overdue, seen.kept or seen.half or seen.announced
  if late then return some and "partial" or "unmet" end
  if seen.undated then return "undetermined" end
  if seen.kept then return "met" end
  return some and "partial" or "unmet"
end

-- with: grace, months by which a review may be late without harm; none when left out.
local function kept(case)
  local grace = case:argument_number("grace")
  assert(grace or not case:argument("grace"), "review-rhythm.kept takes one whole number as `grace`")
  local seen = {}
  for text = 1, case:measure_count() do
    hear(case, text, grace or 0, seen)
  end
  return outcome(seen)
end

return {
  name = "review-rhythm",
  version = "1.0.0",
  summary = "whether texts are reviewed in the rhythm that they set themselves",
  checklists = { "review-rhythm" },
  judges = { ["review-rhythm.kept"] = kept },
}
