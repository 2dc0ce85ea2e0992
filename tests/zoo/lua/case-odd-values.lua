-- expect: ok met
-- Numbers as values: whole ones in either spelling, and no others.
local odd = {
  { 0 / 0, "0/0" }, { math.huge, "a number too large" }, { -math.huge, "a number too large" },
  { 2 ^ 63, "a number too large" }, { 0.5, "a fraction" }, { true, "a boolean" }, { {}, "a table" }, { print, "a function" },
}

return {
  name = "case-odd-values",
  version = "1.0.0",
  judges = { ["case-odd-values.probe"] = function(case)
    for _, each in ipairs(odd) do
      local good, message = pcall(case.because, case, "near", nil, "probe", { "x", each[1] })
      assert(not good and message == "case:because takes texts and whole numbers as values; value 2 is " .. each[2], message)
      assert(not pcall(case.would_meet, case, nil, "probe", { each[1] }))
    end
    assert(case:because("near", nil, "probe", { 36 / 12, math.mininteger, math.maxinteger, -2 ^ 63 }))
    assert(not pcall(case.because, case, "near", nil, "probe", "a text"))
    assert(not pcall(case.because, case, "near", nil, "probe", { 1, nil, 3, 4, 5, 6, 7, 8, 9, 10 }))
    return "met"
  end },
}
