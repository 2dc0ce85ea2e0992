-- expect: judge it used more than 64 MiB of memory
-- Tables within tables, ever deeper.
return {
  name = "memory-nested",
  version = "1.0.0",
  judges = { ["memory-nested.probe"] = function(case)
    local inner = {}
    while true do inner = { inner } end
  end },
}
