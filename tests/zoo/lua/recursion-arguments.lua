-- expect: judge stack overflow
-- Calls itself with one argument more each time.
return {
  name = "recursion-arguments",
  version = "1.0.0",
  judges = { ["recursion-arguments.probe"] = function(case)
    local more
    more = function(...) return (more(1, ...)) end
    return more()
  end },
}
