-- expect: judge it raised a table, not a message
-- An error that is no text.
return {
  name = "error-table",
  version = "1.0.0",
  judges = { ["error-table.probe"] = function(case)
    error({ 1, 2, 3 })
  end },
}
