-- expect: judge it used more than 64 MiB of memory
-- A table that calls itself when it is called.
return {
  name = "recursion-call",
  version = "1.0.0",
  judges = { ["recursion-call.probe"] = function(case)
    local object
    object = setmetatable({}, { __call = function() return 1 + object() end })
    return object()
  end },
}
