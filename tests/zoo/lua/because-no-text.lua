-- expect: ok met
-- Names texts that the checklist does not have.
return {
  name = "because-no-text",
  version = "1.0.0",
  judges = { ["because-no-text.probe"] = function(case)
    local taken = case:because("near", 1, "nobody-wrote-this") or case:because("near", 1, string.rep("x", 1000000))
    return not (taken or case:would_meet(1, "")) and "met" or "unmet"
  end },
}
