-- expect: judge invalid conversion
-- A number as wide as a page.
return {
  name = "format-width",
  version = "1.0.0",
  judges = { ["format-width.probe"] = function(case)
    return string.format("%99999d", 1)
  end },
}
