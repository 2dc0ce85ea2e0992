-- expect: judge it raised nothing, not a message
-- An error that is nothing.
return {
  name = "error-nothing",
  version = "1.0.0",
  judges = { ["error-nothing.probe"] = function(case)
    error(nil)
  end },
}
