-- expect: judge it used more than 64 MiB of memory
-- Stays just below the limit, where each byte would cost a collection.
return {
  name = "memory-edge",
  version = "1.0.0",
  judges = { ["memory-edge.probe"] = function(case)
    local t = {}
    for i = 1, 700000 do t[i] = {} end
    while true do local _ = { {} } end
  end },
}
