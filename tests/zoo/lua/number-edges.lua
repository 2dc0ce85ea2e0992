-- expect: ok met
-- Numbers at the edges: they wrap, divide and compare as Lua says, and no call fails of them.
return {
  name = "number-edges",
  version = "1.0.0",
  judges = { ["number-edges.probe"] = function(case)
    local most, least = math.maxinteger, math.mininteger
    assert(most + 1 == least and -least == least and least // -1 == least and least % -1 == 0)
    assert(1 / 0 == math.huge and -1 / 0 == -math.huge and not (0 / 0 == 0 / 0))
    assert(2 ^ 63 == -(least * 1.0) and math.tointeger(2 ^ 63) == nil and math.ult(most, least))
    assert(case:field(most, "id") == nil and case:field(least, "id") == nil and case:line(least) == 0)
    assert(case:because("near", 1, "probe", { most, least }) and case:fact_number(most, "levels") == nil)
    return "met"
  end },
}
