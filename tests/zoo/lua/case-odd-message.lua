-- expect: judge case-odd-message.lua:7: case:field knows no field `x??x xyyy
-- What a script called something reaches the message cut and clean.
return {
  name = "case-odd-message",
  version = "1.0.0",
  judges = { ["case-odd-message.probe"] = function(case)
    return case:field(1, "x\xff\xfex\nx" .. string.rep("y", 1024 * 1024))
  end },
}
