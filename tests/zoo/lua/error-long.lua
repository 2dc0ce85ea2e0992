-- expect: judge error-long.lua:7: one  two ??  x
-- An error of a mebibyte, with what must not reach a terminal.
return {
  name = "error-long",
  version = "1.0.0",
  judges = { ["error-long.probe"] = function(case)
    error("one\r\ntwo \xff\xfe\27\0x\u{4e2d}" .. string.rep("\u{4e2d}", 300000))
  end },
}
