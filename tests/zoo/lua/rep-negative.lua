-- expect: ok met
-- A text repeated less than never is empty.
return {
  name = "rep-negative",
  version = "1.0.0",
  judges = { ["rep-negative.probe"] = function(case)
    return string.rep("x", -1) .. string.rep("x", math.mininteger) .. string.rep("x", 0, ",") == "" and "met" or "unmet"
  end },
}
