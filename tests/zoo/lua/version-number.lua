-- expect: load its `version` must be a text
-- A version that is a number.
return { name = "version-number", version = 1.0, judges = {} }
