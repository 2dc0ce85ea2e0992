-- expect: judge returns-zero-byte.probe returned `met`
-- A word that only looks like one.
return {
  name = "returns-zero-byte",
  version = "1.0.0",
  judges = { ["returns-zero-byte.probe"] = function(case)
    return "met\0x"
  end },
}
