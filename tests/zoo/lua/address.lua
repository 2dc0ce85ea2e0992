-- expect: ok met
-- No address is to be had, for no two runs would be the same.
return {
  name = "address",
  version = "1.0.0",
  judges = { ["address.probe"] = function(case)
    local function clean(text) return not string.find(text, "0x", 1, true) end
    local texts = {
      tostring({}), tostring(print), tostring(case), string.format("%s %-20s", {}, case),
      select(2, pcall(string.format, "%p", {})), select(2, pcall(string.format, "%-20p", {})),
      select(2, pcall(function() return {} .. "" end)), select(2, pcall(function() return case + 1 end)),
    }
    for _, text in ipairs(texts) do assert(clean(text), text) end
    return #texts == 8 and "met" or "unmet"
  end },
}
