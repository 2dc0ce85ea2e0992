-- expect: ok met
-- Numbers that number no measure: each is refused with its kind. A whole number may be written 1.0.
local odd = {
  { 0 / 0, "0/0" }, { math.huge, "a number too large" }, { -math.huge, "a number too large" },
  { 2 ^ 63, "a number too large" }, { -2 ^ 64, "a number too large" }, { 1.5, "a fraction" }, { 1e-300, "a fraction" },
}

local function refuses(case, number, kind)
  for _, name in ipairs({ "line", "standing", "lacks", "months", "evidence_count", "evidence", "field", "would_meet" }) do
    local good, message = pcall(case[name], case, number, "id")
    assert(not good and message == "case:" .. name .. " needs a whole number as argument 1, not " .. kind, message)
  end
  local good, message = pcall(case.because, case, "near", number)
  assert(not good and message == "case:because needs a whole number as argument 2, not " .. kind, message)
end

return {
  name = "case-odd-numbers",
  version = "1.0.0",
  judges = { ["case-odd-numbers.probe"] = function(case)
    for _, each in ipairs(odd) do refuses(case, each[1], each[2]) end
    assert(case:line(1.0) > 0 and case:line(-2 ^ 63) == 0 and case:line(2 ^ 62) == 0)
    return "met"
  end },
}
