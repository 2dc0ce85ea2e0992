-- expect: judge stack overflow
-- Asks its own judge for the answer, and negates it.
local plugin = { name = "judge-recursive", version = "1.0.0", judges = {} }
plugin.judges["judge-recursive.probe"] = function(case)
  return plugin.judges["judge-recursive.probe"](case) == "met" and "unmet" or "met"
end
return plugin
