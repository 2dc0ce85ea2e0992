-- expect: load its `version` must be a text of one line
-- A version that would steer a terminal.
return { name = "version-escapes", version = "1\27[2J", judges = {} }
