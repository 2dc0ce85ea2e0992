-- expect: judge it used more than 64 MiB of memory
-- One long text, a hundred times in a row.
return {
  name = "memory-concat",
  version = "1.0.0",
  judges = { ["memory-concat.probe"] = function(case)
    local list, long = {}, string.rep("x", 1048576)
    for i = 1, 100 do list[i] = long end
    return table.concat(list)
  end },
}
