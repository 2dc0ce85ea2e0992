-- expect: judge it took more than 50000000 steps
-- An endless loop where a missing key is looked up.
return {
  name = "loop-index",
  version = "1.0.0",
  judges = { ["loop-index.probe"] = function(case)
    return setmetatable({}, { __index = function() while true do end end }).word
  end },
}
