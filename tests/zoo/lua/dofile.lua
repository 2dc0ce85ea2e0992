-- expect: judge attempt to call a nil value (global 'dofile')
-- Runs another file.
return {
  name = "dofile",
  version = "1.0.0",
  judges = { ["dofile.probe"] = function(case)
    return dofile("/dev/stdin")
  end },
}
