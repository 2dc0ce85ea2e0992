-- expect: ok met
-- What metatables are for works, and what is protected stays so.
return {
  name = "control-metatable",
  version = "1.0.0",
  judges = { ["control-metatable.probe"] = function(case)
    local class = {}
    class.__index = class
    local object = setmetatable({}, class)
    function class.word() return "late" end
    assert(object.word() == "late" and getmetatable(object) == class)
    assert(setmetatable(object, nil) == object and getmetatable(object) == nil and object.word == nil)
    setmetatable(setmetatable(object, class), { __len = function() return 7 end, __call = function(_, x) return x end })
    assert(#object == 7 and object(3) == 3)
    local closed = setmetatable({}, { __metatable = "closed" })
    assert(getmetatable(closed) == "closed" and not pcall(setmetatable, closed, {}))
    assert(not pcall(setmetatable, closed, nil) and not pcall(setmetatable, object, 1) and not pcall(setmetatable, 1, {}))
    assert(not pcall(setmetatable, setmetatable({}, { __metatable = false }), {}))
    local sum = setmetatable({}, { __add = function() return "+" end, __idiv = function() return "//" end })
    local bits = setmetatable({}, { __shl = function() return "<<" end, __bnot = function() return "~" end })
    assert(sum + 1 == "+" and 1 // sum == "//" and bits << 1 == "<<" and ~bits == "~")
    local less = { __lt = function() return true end, __le = function() return false end, __eq = function() return true end }
    local a, b = setmetatable({}, less), setmetatable({}, less)
    assert(a < b and not (a <= b) and a == b and not rawequal(a, b))
    local inherits = setmetatable({}, setmetatable({}, { __index = { __index = { word = 1 } } }))
    assert(inherits.word == nil, "metatables are read without metatables")
    return "met"
  end },
}
