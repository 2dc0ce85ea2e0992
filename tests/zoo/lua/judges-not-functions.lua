-- expect: load its judge `judges-not-functions.probe` is not a function
-- A judge that is a word.
return {
  name = "judges-not-functions",
  version = "1.0.0",
  judges = { ["judges-not-functions.probe"] = "met", ["judges-not-functions.right"] = function() return "met" end },
}
