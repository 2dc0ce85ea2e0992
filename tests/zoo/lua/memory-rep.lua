-- expect: judge it used more than 64 MiB of memory
-- A hundred long texts.
return {
  name = "memory-rep",
  version = "1.0.0",
  judges = { ["memory-rep.probe"] = function(case)
    local texts, part = {}, string.rep("x", 1000)
    for i = 1, 100 do texts[i] = string.rep(part, 1040) .. i end
    return "met"
  end },
}
