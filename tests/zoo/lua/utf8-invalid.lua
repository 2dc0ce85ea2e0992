-- expect: ok met
-- Bytes that are no text: the library says where, and yields no number for them.
return {
  name = "utf8-invalid",
  version = "1.0.0",
  judges = { ["utf8-invalid.probe"] = function(case)
    local count, at = utf8.len("ab\xff")
    assert(count == nil and at == 3 and utf8.len("\xed\xa0\x80") == nil and utf8.len("\u{7FFFFFFF}") == nil)
    assert(not pcall(utf8.codepoint, "\xc0\x80", 1) and not pcall(utf8.codepoint, "\xf4\x90\x80\x80"))
    assert(not pcall(utf8.char, -1) and not pcall(utf8.char, 2 ^ 31 | 0) and utf8.char() == "")
    return not pcall(function() for _ in utf8.codes("a\x80") do end end) and "met" or "unmet"
  end },
}
