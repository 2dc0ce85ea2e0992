-- expect: judge attempt to call a nil value (field 'dump')
-- Makes bytecode, which Lua does not check.
return {
  name = "bytecode",
  version = "1.0.0",
  judges = { ["bytecode.probe"] = function(case)
    return load(string.dump(function() return "met" end), "x", "b")()
  end },
}
