-- expect: judge attempt to call a nil value (field 'match')
-- Patterns by another door.
return {
  name = "pattern-match",
  version = "1.0.0",
  judges = { ["pattern-match.probe"] = function(case)
    return string.match(("a"):rep(30), ("a*"):rep(30) .. "b") and "met" or "unmet"
  end },
}
