-- expect: ok unmet
-- Counts its calls in a variable that outlives them; the second answer is another.
local calls = 0
return {
  name = "judge-counts",
  version = "1.0.0",
  judges = { ["judge-counts.probe"] = function()
    calls = calls + 1
    return calls == 1 and "met" or "unmet"
  end },
}
