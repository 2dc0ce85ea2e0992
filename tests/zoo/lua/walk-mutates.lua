-- expect: ok met
-- Adds and takes away while it walks; the walk ends, with what was there and still is.
return {
  name = "walk-mutates",
  version = "1.0.0",
  judges = { ["walk-mutates.probe"] = function(case)
    local t, count = { a = 1, b = 2, c = 3 }, 0
    for key in pairs(t) do
      t.b, t[key .. key] = nil, 1
      count = count + 1
    end
    return count == 2 and "met" or "unmet"
  end },
}
