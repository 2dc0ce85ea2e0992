-- expect: judge it used more than 64 MiB of memory
-- A metatable for each table.
return {
  name = "memory-metatables",
  version = "1.0.0",
  judges = { ["memory-metatables.probe"] = function(case)
    local all = {}
    while true do all[#all + 1] = setmetatable({}, { __index = all }) end
  end },
}
