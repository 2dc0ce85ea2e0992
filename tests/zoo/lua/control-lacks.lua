-- expect: ok met
-- What a measure lacks: each word once, in one order; nothing for one that meets, and for one that is not there.
return {
  name = "control-lacks",
  version = "1.0.0",
  judges = { ["control-lacks.probe"] = function(case)
    local last = case:measure_count()
    for measure = 1, last do
      assert((case:standing(measure) == "met") == (#case:lacks(measure) == 0))
    end
    if case:field(2, "id") == "probed" then
      assert(table.concat(case:lacks(2), " ") == "status fresh evidence")
    end
    assert(case:standing(last + 1) == nil and #case:lacks(last + 1) == 0 and #case:lacks(0) == 0)
    return "met"
  end },
}
