-- expect: ok met
-- An endless loop where a table is made a text; nobody asks it.
return {
  name = "tostring-unasked",
  version = "1.0.0",
  judges = { ["tostring-unasked.probe"] = function(case)
    local object = setmetatable({}, { __tostring = function() while true do end end, __name = "met" })
    return tostring(object) .. string.format("%s%q", object, 1) == "tabletable1" and "met" or "unmet"
  end },
}
