-- expect: judge it took more than 50000000 steps
-- Goes on in what is closed at the end of a block.
return {
  name = "close-loop",
  version = "1.0.0",
  judges = { ["close-loop.probe"] = function(case)
    local endless = setmetatable({}, { __close = function() while true do end end })
    local closing <close> = endless
    local again <close> = endless
    while true do end
  end },
}
