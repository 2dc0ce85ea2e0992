-- expect: judge position out of bounds
-- A place beyond the end.
return {
  name = "utf8-offset",
  version = "1.0.0",
  judges = { ["utf8-offset.probe"] = function(case)
    return utf8.offset("met", 1, 100)
  end },
}
