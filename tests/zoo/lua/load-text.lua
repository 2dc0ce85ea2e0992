-- expect: judge attempt to call a nil value (global 'load')
-- Compiles a text.
return {
  name = "load-text",
  version = "1.0.0",
  judges = { ["load-text.probe"] = function(case)
    return load("return 'met'")()
  end },
}
