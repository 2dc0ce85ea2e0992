-- expect: ok met
-- An endless loop where a table is walked; nobody asks it.
return {
  name = "pairs-unasked",
  version = "1.0.0",
  judges = { ["pairs-unasked.probe"] = function(case)
    local count = 0
    for _ in pairs(setmetatable({ 1, 2 }, { __pairs = function() while true do end end })) do count = count + 1 end
    return count == 2 and "met" or "unmet"
  end },
}
