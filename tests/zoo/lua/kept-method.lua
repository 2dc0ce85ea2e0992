-- expect: judge this case is no longer valid
-- Keeps a method and the case that it was for.
return {
  name = "kept-method",
  version = "1.0.0",
  judges = { ["kept-method.probe"] = function(case)
    kept, method = kept or case, method or case.field
    return method(kept, 1, "id") and "met" or "met"
  end },
}
