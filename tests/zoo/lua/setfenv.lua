-- expect: judge attempt to call a nil value (global 'setfenv')
-- Gives a function other globals.
return {
  name = "setfenv",
  version = "1.0.0",
  judges = { ["setfenv.probe"] = function(case)
    setfenv(1, {})
    return "met"
  end },
}
