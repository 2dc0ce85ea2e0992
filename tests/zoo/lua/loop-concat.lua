-- expect: judge it took more than 50000000 steps
-- An endless loop where two things are joined.
return {
  name = "loop-concat",
  version = "1.0.0",
  judges = { ["loop-concat.probe"] = function(case)
    return setmetatable({}, { __concat = function() while true do end end }) .. "met"
  end },
}
