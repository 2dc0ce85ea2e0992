-- expect: judge it took more than 50000000 steps
-- Two functions that end by calling each other, which takes no room.
return {
  name = "loop-tail",
  version = "1.0.0",
  judges = { ["loop-tail.probe"] = function(case)
    local one, other
    one = function() return other() end
    other = function() return one() end
    return one()
  end },
}
