-- expect: judge attempt to call a nil value (global 'collectgarbage')
-- Stops the collector.
return {
  name = "collectgarbage",
  version = "1.0.0",
  judges = { ["collectgarbage.probe"] = function(case)
    collectgarbage("stop")
    return "met"
  end },
}
