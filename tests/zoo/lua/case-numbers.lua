-- expect: ok met
-- Numbers that no measure has get empty answers.
return {
  name = "case-numbers",
  version = "1.0.0",
  judges = { ["case-numbers.probe"] = function(case)
    for _, i in ipairs({ 0, -1, math.mininteger, math.maxinteger, case:measure_count() + 1 }) do
      assert(case:field(i, "title") == nil and case:fact(i, "covers") == nil and case:fact_number(i, "levels") == nil)
      assert(#case:words(i, "topics") == 0 and case:evidence_count(i) == 0 and case:evidence(i, i, "at") == nil)
      assert(case:line(i) == 0 and case:standing(i) == nil and case:months(i) == nil)
      assert(case:because("near", i) == false and case:would_meet(i) == false)
    end
    return "met"
  end },
}
