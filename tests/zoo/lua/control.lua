-- expect: ok met
-- The smallest script that works.
return {
  name = "control",
  version = "1.0.0",
  judges = { ["control.probe"] = function(case)
    return "met"
  end },
}
