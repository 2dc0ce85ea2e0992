-- expect: load it returns a function, not a table
-- Describes itself when it is called.
return function() return { name = "returns-later", version = "1.0.0", judges = {} } end
