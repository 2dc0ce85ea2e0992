-- expect: ok met
-- Says why more often than anybody would read; after the 64th time nothing is taken.
return {
  name = "because-flood",
  version = "1.0.0",
  judges = { ["because-flood.probe"] = function(case)
    local taken = 0
    for i = 1, 10000 do
      if case:because("near", nil, "probe", { i }) then taken = taken + 1 end
      if case:would_meet(nil, "probe", { i }) then taken = taken + 1 end
    end
    return taken == 64 and "met" or "unmet"
  end },
}
