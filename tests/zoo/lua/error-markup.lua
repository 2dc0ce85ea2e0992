-- expect: judge <b>`met`</b> | {1} %s
-- An error that would be markup.
return {
  name = "error-markup",
  version = "1.0.0",
  judges = { ["error-markup.probe"] = function(case)
    error("<b>`met`</b> | {1} %s %n", 0)
  end },
}
