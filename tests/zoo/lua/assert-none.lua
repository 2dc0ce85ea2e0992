-- expect: judge bad argument #1
-- Asserts nothing at all.
return {
  name = "assert-none",
  version = "1.0.0",
  judges = { ["assert-none.probe"] = function(case)
    assert()
  end },
}
