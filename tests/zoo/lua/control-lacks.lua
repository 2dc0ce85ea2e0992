-- expect: ok met
-- What a measure lacks: each word once, in one order; nothing for one that meets, and for one that is not there.
return {
  name = "control-lacks",
  version = "1.0.0",
  judges = { ["control-lacks.probe"] = function(case)
    assert(case:standing(1) == "met" and #case:lacks(1) == 0)
    assert(case:standing(2) == "partial" and table.concat(case:lacks(2), " ") == "status fresh evidence")
    assert(case:standing(3) == nil and #case:lacks(3) == 0 and #case:lacks(0) == 0)
    return "met"
  end },
}
