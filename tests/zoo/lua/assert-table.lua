-- expect: judge it raised a table, not a message
-- Fails with a table for a message.
return {
  name = "assert-table",
  version = "1.0.0",
  judges = { ["assert-table.probe"] = function(case)
    assert(false, { message = "met" })
  end },
}
