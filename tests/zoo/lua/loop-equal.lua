-- expect: judge it took more than 50000000 steps
-- An endless loop where two tables are compared.
return {
  name = "loop-equal",
  version = "1.0.0",
  judges = { ["loop-equal.probe"] = function(case)
    local meta = { __eq = function() while true do end end }
    return setmetatable({}, meta) == setmetatable({}, meta) and "met" or "unmet"
  end },
}
