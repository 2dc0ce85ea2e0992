-- expect: judge it took more than 50000000 steps
-- Asks and says for ever.
return {
  name = "case-flood",
  version = "1.0.0",
  judges = { ["case-flood.probe"] = function(case)
    while true do
      case:key("topic")
      case:argument("of")
      case:because("near", nil, "text", { string.rep("x", 1000) })
    end
  end },
}
