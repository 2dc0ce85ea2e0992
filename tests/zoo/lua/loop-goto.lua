-- expect: judge it took more than 50000000 steps
-- A jump back.
return {
  name = "loop-goto",
  version = "1.0.0",
  judges = { ["loop-goto.probe"] = function(case)
    ::again::
    goto again
  end },
}
