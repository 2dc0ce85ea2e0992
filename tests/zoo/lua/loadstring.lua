-- expect: judge attempt to call a nil value (global 'loadstring')
-- Compiles a text, under its old name.
return {
  name = "loadstring",
  version = "1.0.0",
  judges = { ["loadstring.probe"] = function(case)
    return loadstring("return 'met'")()
  end },
}
