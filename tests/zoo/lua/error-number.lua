-- expect: judge it raised a number, not a message
-- An error that is a number.
return {
  name = "error-number",
  version = "1.0.0",
  judges = { ["error-number.probe"] = function(case)
    error(42)
  end },
}
