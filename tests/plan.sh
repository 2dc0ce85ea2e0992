#!/bin/sh
# The plan keeps its word: what its steps ask to be adopted is adopted, the declaration is assessed
# again, and every question that only such steps close is met, judges and rows included.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"

facts=$("$NORMGAP" list facts | jq -R 'split("\t") | {key: .[0], value: {type: .[1], first: ((.[3] // "") | split(" ")[0])}}' | jq -s from_entries)

# One measure in YAML for each step that adopts. What the State has to find itself is given some value.
adopt='
def found($fact): if $fact.type == "number" then "1" elif $fact.first != "" then $fact.first else "something" end;
def value($fact): (if . == "" then found($fact) else . end) | if $fact.type == "list" then "[" + . + "]" else . end;
[.plan[] | select(.part == "adopt")] | to_entries[] |
"  - id: adopted-\(.key)\n    title: Adopted \(.key)\n    kind: \(.value.kind)\n    topics: [\(.value.topics | join(", "))]\n" +
([.value.set | to_entries[] | select(.key | startswith("facts.") | not) |
	select(.key != "evidence") | "    \(.key): \(.value | if . == "" then "somebody" else . end)\n"] | join("")) +
([.value.set | to_entries[] | select(.key | startswith("facts.")) | (.key | ltrimstr("facts.")) as $name |
	"      \($name): \(.value | value($facts[$name]))\n"] | if length > 0 then "    facts:\n" + join("") else "" end)
'
promised='
([.plan[] | select(.part == "finish") | .closes + .helps] | flatten) as $others |
[.plan[] | select(.part == "adopt") | .closes[]] - $others | unique'
kept='[.checklists[].items[].findings[] | select(.verdict == "met") | .criterion]'

for file in "$SOURCE"/examples/*.yaml; do
	state=$(basename "$file" .yaml)
	"$NORMGAP" plan -f json "$file" >"$work/plan.json"
	awk '/^answers:/ { exit } { print }' "$file" >"$work/adopted.yaml"
	jq -r --argjson facts "$facts" "$adopt" "$work/plan.json" >>"$work/adopted.yaml"
	jq "$promised" "$work/plan.json" >"$work/promised.json"
	"$NORMGAP" assess -f json "$work/adopted.yaml" >"$work/adopted.json" 2>"$work/adopted.errors"
	check "$state: what the plan asks for can be declared" sh -c "test -s '$work/adopted.json' || ! cat '$work/adopted.errors'"
	broken=$(jq -r --slurpfile promised "$work/promised.json" "(\$promised[0] - $kept) | .[]" "$work/adopted.json")
	check "$state: the plan promises something" test "$(jq length "$work/promised.json")" -gt 20
	check "$state: and keeps it: $broken" test -z "$broken"
	lost=$("$NORMGAP" assess -f json "$file" | jq -r --slurpfile now "$work/adopted.json" \
		"($kept) - (\$now[0] | $kept) | .[]")
	check "$state: what was met stays met: $lost" test -z "$lost"
done
exit $failed
