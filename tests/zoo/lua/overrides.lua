-- expect: judge attempt to call a nil value (global 'pairs')
-- Takes the functions away that its next call needs.
return {
  name = "overrides",
  version = "1.0.0",
  judges = { ["overrides.probe"] = function(case)
    for _ in pairs({}) do end
    type, tostring, pcall, error, pairs, next, table = nil, nil, nil, nil, nil, nil, nil
    return "met"
  end },
}
