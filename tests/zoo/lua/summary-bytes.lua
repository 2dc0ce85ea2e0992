-- expect: load its `summary` must be a text of one line
-- A summary that is no UTF-8.
return { name = "summary-bytes", version = "1", summary = "\xc3\x28", judges = {} }
