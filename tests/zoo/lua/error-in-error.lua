-- expect: judge it raised a table, not a message
-- An error while an error is told.
return {
  name = "error-in-error",
  version = "1.0.0",
  judges = { ["error-in-error.probe"] = function(case)
    local object = setmetatable({}, { __tostring = function(self) error(self) end })
    error(object)
  end },
}
