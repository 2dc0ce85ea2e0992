-- expect: judge it used more than 64 MiB of memory
-- Catches the end of its memory and starts again.
return {
  name = "memory-caught",
  version = "1.0.0",
  judges = { ["memory-caught.probe"] = function(case)
    while true do
      pcall(function()
        local t = {}
        for i = 1, math.maxinteger do t[i] = { i } end
      end)
    end
  end },
}
