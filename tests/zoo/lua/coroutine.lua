-- expect: judge attempt to index a nil value (global 'coroutine')
-- A loop where hooks of old did not look.
return {
  name = "coroutine",
  version = "1.0.0",
  judges = { ["coroutine.probe"] = function(case)
    coroutine.wrap(function() while true do end end)()
    return "met"
  end },
}
