-- expect: judge it took more than 50000000 steps
-- An endless loop where a new key is written.
return {
  name = "loop-newindex",
  version = "1.0.0",
  judges = { ["loop-newindex.probe"] = function(case)
    setmetatable({}, { __newindex = function() while true do end end }).word = "met"
    return "met"
  end },
}
