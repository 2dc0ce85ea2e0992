-- expect: judge attempt to index a nil value (global 'package')
-- Loads an object by the library of libraries.
return {
  name = "package",
  version = "1.0.0",
  judges = { ["package.probe"] = function(case)
    return package.loadlib("libc.so.6", "system")
  end },
}
