-- expect: load its `checklists` must be a list
-- One checklist where a list is wanted.
return { name = "checklists-text", version = "1.0.0", checklists = "gcsc", judges = {} }
