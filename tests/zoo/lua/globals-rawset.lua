-- expect: ok met
-- Writes into the globals past every guard, for later; only its own call sees it.
return {
  name = "globals-rawset",
  version = "1.0.0",
  judges = { ["globals-rawset.probe"] = function(case)
    rawset(_G or {}, "pairs", error)
    return _G == nil and "met" or "unmet"
  end },
}
