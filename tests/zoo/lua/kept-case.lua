-- expect: judge this case is no longer valid
-- Keeps the case and uses it in the next call, which fails.
return {
  name = "kept-case",
  version = "1.0.0",
  judges = { ["kept-case.probe"] = function(case)
    kept = kept or case
    return kept:measure_count() and "met" or "unmet"
  end },
}
