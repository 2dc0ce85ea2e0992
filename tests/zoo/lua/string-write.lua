-- expect: judge attempt to call a nil value (method 'shout')
-- Gives texts a method by its own library; the next state has none.
return {
  name = "string-write",
  version = "1.0.0",
  judges = { ["string-write.probe"] = function(case)
    shouted = shouted or 0
    if shouted == 0 then
      string.shout = function() return "met" end
      shouted = ("x"):shout() == "met" and 1 or 2
      string.shout = nil
    end
    return ("x"):shout()
  end },
}
