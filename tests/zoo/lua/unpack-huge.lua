-- expect: judge table.unpack has no such position in this table
-- More values than there is room for.
return {
  name = "unpack-huge",
  version = "1.0.0",
  judges = { ["unpack-huge.probe"] = function(case)
    return table.unpack({}, 1, 10000000)
  end },
}
