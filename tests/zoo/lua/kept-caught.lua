-- expect: ok met
-- Methods may be kept, the case that they were for may not: each says so, and can be caught saying it.
local first, methods
local names = {
  "as_of", "key", "argument", "argument_number", "verdict", "measure_count", "field", "words", "fact", "fact_number",
  "evidence_count", "evidence", "line", "standing", "lacks", "months", "because", "would_meet",
}

local function keep(case)
  first, methods = case, {}
  for _, name in ipairs(names) do methods[name] = assert(case[name], name) end
end

return {
  name = "kept-caught",
  version = "1.0.0",
  judges = { ["kept-caught.probe"] = function(case)
    if not first then keep(case) return "met" end
    for name, method in pairs(methods) do
      local good, message = pcall(method, first, 1, 1)
      assert(not good and message == "this case is no longer valid", name)
    end
    return methods.measure_count(case) > 0 and methods.field(case, 1, "id") and "met" or "unmet"
  end },
}
