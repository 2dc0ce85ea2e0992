-- expect: judge it took more than 50000000 steps
-- Millions of bytes copied by single instructions.
return {
  name = "text-garbage",
  version = "1.0.0",
  judges = { ["text-garbage.probe"] = function(case)
    local text = "x"
    while #text < 4000000 do text = text .. text end
    while true do local _ = text .. "y" end
  end },
}
