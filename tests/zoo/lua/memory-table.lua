-- expect: judge it used more than 64 MiB of memory
-- A table that grows for ever.
return {
  name = "memory-table",
  version = "1.0.0",
  judges = { ["memory-table.probe"] = function(case)
    local t = {}
    for i = 1, math.maxinteger do t[i] = { i } end
  end },
}
