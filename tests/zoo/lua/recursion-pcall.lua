-- expect: judge stack overflow
-- Calls itself through pcall until there is no room, and raises what it caught.
return {
  name = "recursion-pcall",
  version = "1.0.0",
  judges = { ["recursion-pcall.probe"] = function(case)
    local function deeper()
      local ok, message = pcall(deeper)
      if not ok then error(message, 0) end
    end
    deeper()
    return "met"
  end },
}
