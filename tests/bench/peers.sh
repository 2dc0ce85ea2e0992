#!/bin/sh
# make bench-peers: normgap beside what one would otherwise take from Debian or npm, on one job. README.md tells the job and
# has a table. A tool is timed when it says within a minute what normgap says; otherwise it is named with the reason. Ends
# with 1 when verdicts differ.
#
# Debian: jq is needed; python3-yaml, gojq, nodejs and npm are used when they are there. What comes from npm is fetched into a
# temporary folder.
#
#     peers.sh BUILD      SIZES="100 1000 10000"; RUNS=11, at most 3 from 10 000 measures on
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
normgap=$build/normgap
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/peers/* "$work"
cd "$work"
differ=0

words() { "$normgap" list "$@" | cut -f1 | tr '\n' ' '; }
form() { jq -L . "$@"; } # form OPTION... FILTER FILE, where a filter begins with `include "forms";`

form_all() {
	awk -v topics="$(words topics)" -v kinds="$(words kinds)" -f criteria.awk >criteria.lines
	jq -s . criteria.lines >criteria.json
	form -r 'include "forms"; checklist' criteria.json >checklist.yaml
	form 'include "forms"; schema' criteria.json >schema.json
	form 'include "forms"; rules' criteria.json >rules.json
}

declaration() { # declaration N: whatever it does not show is a gap
	awk -v n="$1" -v topics="$(words topics)" -v claims="$(words criteria -c ./checklist.yaml)" -f "$here/generate.awk" |
		sed '/^as-of:/a complete-for: [peers]'
}

why() { grep -m 1 -i -e error -e 'not found' said.wrong; }
left_out() { echo "left out: $1: $2"; }

# try NAME FILTER COMMAND...: the filter makes verdicts of what the command prints. That is not timed.
try() {
	name=$1 filter=$2 status=0
	shift 2
	timeout 60 "$@" >said 2>said.wrong || status=$?
	case $status in
	0) [ -s said ] || { left_out "$name" "prints nothing: $(why)"; return; } ;;
	124) left_out "$name" "takes more than a minute"; return ;;
	127) left_out "$name" "not installed"; return ;;
	*) left_out "$name" "ended with $status: $(why)"; return ;;
	esac
	sed '/ valid$/d' said | form -S --slurpfile criteria criteria.json "include \"forms\"; $filter" >verdicts || true
	[ -s expected ] || cp verdicts expected
	if cmp -s expected verdicts; then
		{ printf '%s' "$name"; printf '\t%s' "$@"; echo; } >>commands
	else
		left_out "$name" "says otherwise about $(diff expected verdicts | grep -c '^>') criteria"
		differ=1
	fi
}

try_all() { # try_all FILE
	bin=node_modules/.bin
	python=/usr/bin/python3
	to_json="$python -c 'import json, sys, yaml; json.dump(yaml.load(open(sys.argv[1], \"rb\"), yaml.CSafeLoader), sys.stdout, default=str)'"
	printf 'libyaml alone\t%s\tevents\t%s\n' "$build/tests/bench" "$1" >commands
	rm -f expected
	try normgap from_normgap "$normgap" assess -f json -c ./checklist.yaml "$1"
	[ -s expected ] || exit 1
	try "PyYAML by libyaml, Python" . "$python" job.py CSafeLoader "$1"
	try "PyYAML alone, Python" . "$python" job.py SafeLoader "$1"
	try "PyYAML by libyaml, jq" . sh -c "$to_json $1 | jq --slurpfile criteria criteria.json -f job.jq"
	try gojq . gojq --yaml-input --slurpfile criteria criteria.json -f job.jq "$1"
	try "js-yaml, JavaScript" . node job.mjs "$1"
	try "js-yaml, ajv" . node ajv.mjs "$1"
	try ajv-cli . "$bin/ajv" validate --strict=false -c ./verdict.cjs -s schema.json -d "$1"
	try "Spectral, 200 functions" 'from_function($criteria[0])' "$bin/spectral" lint -q -f json --fail-severity error -r spectral.mjs "$1"
	try "Spectral, 400 rules" 'from_rules($criteria[0])' "$bin/spectral" lint -q -f json --fail-severity error -r rules.json "$1"
}

npm install --silent --no-audit --no-fund --ignore-scripts \
	@stoplight/spectral-cli@6.16.3 ajv-cli@5.0.0 ajv@8.20.0 js-yaml@5.5.0 >npm.said 2>&1 || echo "npm brings nothing: $(tail -n 1 npm.said)"
form_all
for n in ${SIZES:-100 1000 10000}; do
	declaration "$n" >"$n.yaml"
	printf '\n%d measures, %d kB\n' "$n" $(($(wc -c <"$n.yaml") / 1024))
	try_all "$n.yaml"
	runs=${RUNS:-11}
	[ "$n" -lt 10000 ] || [ "$runs" -lt 3 ] || runs=3
	jq -r '[.[]] | group_by(.) | map("\(length) \(.[0])") | "\nverdicts: \(join(", "))\n"' expected
	"$build/tests/bench" time "$runs" commands
done
exit $differ
