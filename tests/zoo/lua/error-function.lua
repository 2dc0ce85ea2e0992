-- expect: judge it raised a function, not a message
-- An error that is a function.
return {
  name = "error-function",
  version = "1.0.0",
  judges = { ["error-function.probe"] = function(case)
    error(error)
  end },
}
