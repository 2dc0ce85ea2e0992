-- expect: judge it raised an object, not a message
-- An error that is the case.
return {
  name = "error-case",
  version = "1.0.0",
  judges = { ["error-case.probe"] = function(case)
    error(case)
  end },
}
