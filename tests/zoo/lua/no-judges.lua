-- expect: load its table has no `judges`
-- Brings nothing.
return { name = "no-judges", version = "1.0.0" }
