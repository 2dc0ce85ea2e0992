-- expect: ok met
-- Has the host say the same for ever; it stops by itself.
return {
  name = "because-own-words",
  version = "1.0.0",
  judges = { ["because-own-words.probe"] = function(case)
    local taken = 0
    for _ = 1, 100000 do
      if case:because("lacks", 1) then taken = taken + 1 end
    end
    return taken < 100 and "met" or "unmet"
  end },
}
