-- expect: judge attempt to call a nil value (field 'random')
-- Throws dice.
return {
  name = "chance",
  version = "1.0.0",
  judges = { ["chance.probe"] = function(case)
    return math.random() < 0.5 and "met" or "unmet"
  end },
}
