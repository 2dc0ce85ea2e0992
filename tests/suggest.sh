#!/bin/sh
# How well words suggest what people have coded. From each measure of the examples is taken away what it names
# (its topics, the criteria under `addresses`); what its words then suggest is held against that.
#   recall: the share of the coded pairs of a measure and a topic or criterion that are suggested;
#   precision: the share of the suggested pairs that are coded, or, for a criterion, on whose finding the measure counts.
# `-v` lists what is missed and what is suggested beyond. Files may be named; else all the examples.
set -u
BUILD=$1
shift
. "$(dirname "$0")/lib.sh"
verbose=0
[ "${1:-}" = -v ] && verbose=1 && shift
[ $# -eq 0 ] && set -- "$SOURCE"/examples/*.yaml
RECALL=80 PRECISION=50

# One line for each pair: what is coded, suggested and right, of topics and of criteria.
pairs='
($known[0] | INDEX(.)) as $criteria |
([$assessed[0].checklists[].items[].findings[] | .criterion as $id | .because[] | select(.role == "rests-on" and .measure) |
	.measure + " " + $id] | INDEX(.)) as $rests |
.measures[] | .measure as $measure |
([.topics[] | {key: ("topic " + .)}] + [.addresses[] | select($criteria[.]) | {key: ("criterion " + .)}]) as $coded |
([.suggestions[] | if .topic then {key: ("topic " + .topic), words} else {key: ("criterion " + .criterion), words} end]) as $said |
($coded[] | .key as $key | [(if any($said[]; .key == $key) then "found" else "missed" end), $measure, .key, ""]),
($said[] | .key as $key | ($key | split(" ")[1]) as $id |
	[(if any($coded[]; .key == $key) then "right" elif $rests[$measure + " " + $id] then "counts" else "beyond" end),
	 $measure, .key, (.words | join("; "))]) | @tsv'

# counts FILE: of topics, of criteria, of both: coded, found, suggested, right.
counts() {
	awk -F '\t' '{ split($3, what, " "); n[what[1] " " $1]++; n["both " $1]++ }
		END { for (i = 1; i <= 3; i++) { k = i == 1 ? "topic" : i == 2 ? "criterion" : "both"
			found = n[k " found"]; right = n[k " right"] + n[k " counts"]
			printf "%s %d %d %d %d\n", k, found + n[k " missed"], found, right + n[k " beyond"], right } }' "$1"
}

# share PART WHOLE: in per cent, rounded down.
share() { [ "$2" -eq 0 ] && echo 100 || echo $((100 * $1 / $2)); }

report() { # report NAME FILE
	counts "$2" | while read -r what coded found suggested right; do
		printf '# %-24s %-9s recall %3d %% of %3d, precision %3d %% of %3d\n' \
			"$1" "$what" "$(share "$found" "$coded")" "$coded" "$(share "$right" "$suggested")" "$suggested"
	done
}

"$NORMGAP" list criteria | cut -f1 | jq -R . | jq -s . >"$work/known.json"
: >"$work/all"
for file; do
	state=$(basename "$file" .yaml)
	"$NORMGAP" assess -f json "$file" >"$work/assessed.json" 2>/dev/null
	"$NORMGAP" suggest --blind -f json "$file" >"$work/suggested.json" 2>/dev/null
	jq -r --slurpfile known "$work/known.json" --slurpfile assessed "$work/assessed.json" "$pairs" "$work/suggested.json" >"$work/pairs"
	check "$state: its measures are read" test -s "$work/pairs"
	report "$state" "$work/pairs"
	[ $verbose -eq 1 ] && grep -E '^(missed|beyond)' "$work/pairs"
	cat "$work/pairs" >>"$work/all"
done
report all "$work/all"
# shellcheck disable=SC2046 -- four numbers
set -- $(counts "$work/all" | sed -n 's/^both //p')
check "recall is at least $RECALL %" test "$(share "$2" "$1")" -ge $RECALL
check "precision is at least $PRECISION %" test "$(share "$4" "$3")" -ge $PRECISION
exit $failed
