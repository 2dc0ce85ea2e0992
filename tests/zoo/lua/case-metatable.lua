-- expect: judge attempt to index a boolean value
-- Reaches for what is behind the case.
return {
  name = "case-metatable",
  version = "1.0.0",
  judges = { ["case-metatable.probe"] = function(case)
    getmetatable(case).__index = nil
    return "met"
  end },
}
