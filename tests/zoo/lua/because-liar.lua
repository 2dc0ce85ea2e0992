-- expect: judge case:because takes texts and whole numbers as values; value 1 is nothing
-- A list of values whose length and items are a lie.
return {
  name = "because-liar",
  version = "1.0.0",
  judges = { ["because-liar.probe"] = function(case)
    case:because("near", 1, "probe", setmetatable({ nil, "x", "y" }, { __len = function() return -1 end, __index = case }))
    return "met"
  end },
}
