-- expect: judge it took more than 50000000 steps
-- Catches it at a hundred levels at once.
return {
  name = "pcall-nested",
  version = "1.0.0",
  judges = { ["pcall-nested.probe"] = function(case)
    local function nest(depth)
      if depth == 0 then while true do end end
      pcall(nest, depth - 1)
      return nest(depth)
    end
    pcall(pcall, pcall, nest, 100)
    return "met"
  end },
}
