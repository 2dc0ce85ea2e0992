-- expect: ok met
-- What a script may use, and that it is what it should be.
return {
  name = "control-library",
  version = "1.0.0",
  judges = { ["control-library.probe"] = function(case)
    local seen = {}
    for key in pairs({ b = 1, a = 2, [10] = 3, [2.5] = 4, [true] = 5, [false] = 6, [1] = 7 }) do
      table.insert(seen, tostring(key))
    end
    assert(table.concat(seen, " ") == "1 2.5 10 a b false true")
    assert(next({}) == nil and next({ b = 1, a = 2 }) == "a" and next({ b = 1, a = 2 }, "a") == "b")

    local list = { 3, 1, 2 }
    table.sort(list)
    table.insert(list, 4)
    table.insert(list, 1, 0)
    assert(table.concat(list, ",") == "0,1,2,3,4" and table.remove(list) == 4 and table.remove(list, 1) == 0)
    table.sort(list, function(a, b) return a > b end)
    assert(table.concat(list, ",", 2) == "2,1" and select("#", table.unpack(list)) == 3)
    assert(table.remove({}) == nil and #list == 3)

    local pairs_by_first = { { 1, "a" }, { 0, "b" }, { 1, "c" }, { 0, "d" } }
    table.sort(pairs_by_first, function(a, b) return a[1] < b[1] end)
    local order = ""
    for _, each in ipairs(pairs_by_first) do order = order .. each[2] end
    assert(order == "bdac", "sorting keeps the order of what is equal")

    assert(string.find("in-force", "-", 1, true) == 3 and ("a.b"):find(".", -2, true) == 2)
    assert(string.find("abc", "") == 1 and string.find("abc", "", 4) == 4 and string.find("abc", "", 5) == nil)
    assert(string.rep("ab", 3, "-") == "ab-ab-ab" and string.rep("x", 0) == "" and ("x"):upper() == "X")
    assert(string.format("%d %s %q %5.1f%%", 7, "x", "y", 2.25) == '7 x "y"   2.2%')
    assert(string.format("%s %s", {}, print) == "table function" and tostring({}) == "table")
    assert(tostring(nil) == "nil" and tostring(1.5) == "1.5" and tonumber("0x10") == 16 and tonumber("x") == nil)
    assert(utf8.len("\u{4e2d}") == 1 and utf8.codepoint("\u{4e2d}") == 0x4e2d and math.type(1) == "integer")

    local ok, message = pcall(error, "told")
    assert(not ok and message == "told" and select(2, pcall(function(...) return ... end, 1, 2)) == 1)
    assert(getmetatable("") == false and getmetatable(case) == false)
    local object = setmetatable({}, { __index = function(_, key) return key end })
    assert(object.word == "word" and rawget(object, "word") == nil)
    print("nobody reads this")
    return "met"
  end },
}
