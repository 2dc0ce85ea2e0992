-- expect: judge here
-- An error that says it was somewhere else.
return {
  name = "error-level",
  version = "1.0.0",
  judges = { ["error-level.probe"] = function(case)
    error("here", 1000000)
  end },
}
