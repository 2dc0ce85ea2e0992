-- expect: load it returns nothing, not a table
-- Describes nothing.
local name = "no-table"
