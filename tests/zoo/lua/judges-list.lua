-- expect: load a judge's name must be a text
-- Judges without names.
return { name = "judges-list", version = "1.0.0", judges = { function() return "met" end } }
