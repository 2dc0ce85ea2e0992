-- expect: judge environment-liar.probe returned `nobody`, not met
-- Globals that answer to every name.
return {
  name = "environment-liar",
  version = "1.0.0",
  judges = { ["environment-liar.probe"] = function(case)
    _ENV = { setmetatable = setmetatable }
    setmetatable(_ENV, { __index = function() return "nobody" end, __newindex = function() end })
    outcome = "met"
    return outcome
  end },
}
