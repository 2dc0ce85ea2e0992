-- expect: judge attempt to index a nil value (global 'os')
-- Runs a command.
return {
  name = "os-execute",
  version = "1.0.0",
  judges = { ["os-execute.probe"] = function(case)
    os.execute("touch hostile-was-here")
    return "met"
  end },
}
