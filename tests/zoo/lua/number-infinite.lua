-- expect: judge case:line needs a whole number as argument 1, not a number
-- A measure by an endless number.
return {
  name = "number-infinite",
  version = "1.0.0",
  judges = { ["number-infinite.probe"] = function(case)
    return case:line(math.huge)
  end },
}
