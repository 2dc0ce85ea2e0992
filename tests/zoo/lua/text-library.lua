-- expect: ok met
-- Breaks its own library; the next script's is whole.
return {
  name = "text-library",
  version = "1.0.0",
  judges = { ["text-library.probe"] = function(case)
    string.upper, table, pairs, math = nil, nil, nil, nil
    rawget, rawset, select, type = nil, nil, nil, nil
    return "met"
  end },
}
