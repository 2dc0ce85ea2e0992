-- expect: judge attempt to index a nil value (global 'debug')
-- Takes the limit away.
return {
  name = "debug",
  version = "1.0.0",
  judges = { ["debug.probe"] = function(case)
    debug.sethook()
    while true do end
  end },
}
