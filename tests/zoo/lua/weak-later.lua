-- expect: ok met
-- A table made weak after the fact keeps what it holds.
return {
  name = "weak-later",
  version = "1.0.0",
  judges = { ["weak-later.probe"] = function(case)
    local meta = {}
    local holds = setmetatable({}, meta)
    meta.__mode = "kv"
    for i = 1, 1000 do holds[i] = { i } end
    for i = 1, 500000 do local _ = { i } end
    return #holds == 1000 and "met" or "unmet"
  end },
}
