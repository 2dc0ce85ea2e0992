-- expect: ok met
-- Values that are no text, that would steer a terminal, and that turn a line round.
return {
  name = "because-bytes",
  version = "1.0.0",
  judges = { ["because-bytes.probe"] = function(case)
    local taken = case:because("rests-on", 1, "probe", { "\xff\xfe\0\27[2J", "\u{202e}drow\u{7FFFFFFF}", string.rep("\u{4e2d}", 9999) })
    return taken and "met" or "unmet"
  end },
}
