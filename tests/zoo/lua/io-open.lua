-- expect: judge attempt to index a nil value (global 'io')
-- Writes a file.
return {
  name = "io-open",
  version = "1.0.0",
  judges = { ["io-open.probe"] = function(case)
    io.open("hostile-was-here", "w"):close()
    return "met"
  end },
}
