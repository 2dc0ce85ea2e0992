-- expect: load unfinished
-- A text that never ends.
return { name = [==[source-unended]=]
