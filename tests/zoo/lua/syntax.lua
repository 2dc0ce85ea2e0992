-- expect: load syntax.lua:3: syntax error near
-- Not Lua.
this is not lua
