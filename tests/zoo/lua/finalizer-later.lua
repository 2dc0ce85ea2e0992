-- expect: ok met
-- A finalizer that is put in after the fact is never run.
return {
  name = "finalizer-later",
  version = "1.0.0",
  judges = { ["finalizer-later.probe"] = function(case)
    local meta = {}
    for _ = 1, 1000 do setmetatable({}, meta) end
    meta.__gc = function() while true do end end
    local t = {}
    for i = 1, 100000 do t[i % 10] = { i } end
    return "met"
  end },
}
