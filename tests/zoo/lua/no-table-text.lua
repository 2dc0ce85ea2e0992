-- expect: load it returns a text, not a table
-- Describes itself in a word.
return "no-table-text"
