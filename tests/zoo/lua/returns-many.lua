-- expect: ok met
-- More answers than one; the first counts.
return {
  name = "returns-many",
  version = "1.0.0",
  judges = { ["returns-many.probe"] = function(case)
    return "met", "unmet", {}
  end },
}
