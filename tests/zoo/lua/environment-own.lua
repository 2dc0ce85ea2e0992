-- expect: ok met
-- Globals of its own in a name that Lua reads.
return {
  name = "environment-own",
  version = "1.0.0",
  judges = { ["environment-own.probe"] = function(case)
    local print = print
    local _ENV = {}
    answer = "met"
    print(answer)
    return answer
  end },
}
