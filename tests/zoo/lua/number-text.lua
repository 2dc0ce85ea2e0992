-- expect: ok met
-- Texts that read as numbers, and some that only look so.
return {
  name = "number-text",
  version = "1.0.0",
  judges = { ["number-text.probe"] = function(case)
    assert(tonumber("0x10") == 16 and tonumber(" 3 ") == 3 and "10" + 1 == 11 and tonumber("1e1") == 10)
    assert(not tonumber("1 2") and not tonumber("") and not tonumber("nan") and not tonumber("inf") and not tonumber("3\0"))
    assert(tonumber("z", 36) == 35 and not tonumber("8", 8) and tonumber("9223372036854775808") == 2 ^ 63)
    assert(not pcall(tonumber, "1", 37) and not pcall(function() return "x" + 1 end) and 10 .. "" == "10")
    return not pcall(case.line, case, "1") and "met" or "unmet"
  end },
}
