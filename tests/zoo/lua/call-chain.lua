-- expect: judge it took more than 50000000 steps
-- Functions of C's that call each other, with no instruction of Lua's between.
return {
  name = "call-chain",
  version = "1.0.0",
  judges = { ["call-chain.probe"] = function(case)
    local object = setmetatable({}, { __index = rawlen, __lt = rawequal, __eq = rawequal, __len = rawlen, __concat = pcall })
    while true do
      local _ = object[1], object < object, object .. object
    end
  end },
}
