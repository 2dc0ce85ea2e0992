-- expect: judge setmetatable takes no __mode here
-- Weak tables in a row, each of whose keys hangs on the next; collecting them would take hours.
return {
  name = "weak-chain",
  version = "1.0.0",
  judges = { ["weak-chain.probe"] = function(case)
    local keys, tables = {}, {}
    for i = 1, 100000 do keys[i] = {} end
    for i = 1, 99999 do
      local at = i * 7919 % 99999 + 1
      tables[i] = setmetatable({ [keys[at]] = keys[at + 1] }, { __mode = "k" })
    end
    keys = { keys[1] }
    return "met"
  end },
}
