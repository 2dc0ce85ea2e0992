-- expect: load its `summary` must be a text of one line, at most 256 bytes long
-- A summary of a mebibyte.
return { name = "summary-long", version = "1.0.0", summary = string.rep("x", 1048576), judges = {} }
