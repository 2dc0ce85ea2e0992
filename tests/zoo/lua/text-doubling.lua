-- expect: judge it used more than 64 MiB of memory
-- A text that doubles.
return {
  name = "text-doubling",
  version = "1.0.0",
  judges = { ["text-doubling.probe"] = function(case)
    local text = "x"
    while true do text = text .. text end
  end },
}
