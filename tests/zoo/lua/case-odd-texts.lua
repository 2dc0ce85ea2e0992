-- expect: ok met
-- Texts with a zero byte, that are not UTF-8, and of 1 MiB: as names nobody knows them, as values they are cut.
local long = string.rep("x", 1024 * 1024)
local asks = { "key", "argument", "argument_number", "verdict" }

local function unknown(case, name)
  for _, ask in ipairs(asks) do assert(case[ask](case, name) == nil, ask) end
  assert(case:fact(1, name) == nil and case:fact_number(1, name) == nil)
  assert(case:because("near", 1, name) == false and case:would_meet(1, name) == false)
end

local function refused(case, name, part)
  for _, call in ipairs({ { "field", 1, name }, { "words", 1, name }, { "evidence", 1, 1, name }, { "because", name } }) do
    local good, message = pcall(case[call[1]], case, table.unpack(call, 2))
    assert(not good and string.find(message, part, 1, true), call[1])
  end
end

return {
  name = "case-odd-texts",
  version = "1.0.0",
  judges = { ["case-odd-texts.probe"] = function(case)
    for _, name in ipairs({ "", "\xff\xfe", "\u{202e}topic", long }) do
      unknown(case, name)
      refused(case, name, "knows no ")
    end
    refused(case, "id\0", "a name with a zero byte in it")
    for _, ask in ipairs(asks) do assert(not pcall(case[ask], case, "topic\0")) end
    assert(not pcall(case.because, case, "near", 1, "probe\0"))
    assert(case:because("near", 1, "probe", { "zero \0 byte", "\xff\xfe", long, long .. "\0", "", "\u{202e}" }))
    assert(case:would_meet(1, "probe", { "\0", "\xe4\xb8" }))
    return "met"
  end },
}
