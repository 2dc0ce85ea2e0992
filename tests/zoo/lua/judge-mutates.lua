-- expect: judge attempt to call a nil value
-- Takes its own judge away; only the second call can notice.
local judges = {}
judges["judge-mutates.probe"] = function()
  judges["judge-mutates.probe"] = nil
  return "met"
end
return { name = "judge-mutates", version = "1.0.0", judges = judges }
