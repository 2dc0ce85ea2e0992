-- expect: judge it took more than 50000000 steps
-- A walk that never comes to the end.
return {
  name = "loop-iterator",
  version = "1.0.0",
  judges = { ["loop-iterator.probe"] = function(case)
    for _ in function() return true end do end
    return "met"
  end },
}
