-- expect: judge assertion failed!
-- Fails without a message.
return {
  name = "assert-nothing",
  version = "1.0.0",
  judges = { ["assert-nothing.probe"] = function(case)
    assert(nil)
  end },
}
