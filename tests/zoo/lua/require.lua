-- expect: load attempt to call a nil value (global 'require')
-- Fetches a library.
local os = require("os")
return os
