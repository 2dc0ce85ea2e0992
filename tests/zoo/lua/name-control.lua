-- expect: load its `name` must be a text of one line, at most 64 bytes long
-- A name that would steer a terminal.
return { name = "name\27[2J", version = "1.0.0", judges = {} }
