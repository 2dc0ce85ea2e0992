-- expect: load its judge `judges` is not a function
-- A table of judges that is the table itself.
local plugin = { name = "judges-cyclic", version = "1.0.0" }
plugin.judges = plugin
return plugin
