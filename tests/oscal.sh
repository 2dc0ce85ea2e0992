#!/bin/sh
# OSCAL documents: what jq can see of them always; with NORMGAP_OSCAL_SCHEMAS, a folder with OSCAL's own JSON schemas,
# and npm, whether they are valid, and whether a reader of Markdown finds in their texts nothing but text.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
mkdir "$work/made"

# What holds of both documents; each line that fails is told.
cat >"$work/any.jq" <<'END'
[..] as $all | [$all[] | objects] as $objects | ([$all[] | strings] | unique) as $texts |
[$objects[] | .uuid | strings] as $uuids | ($uuids | INDEX(.)) as $known |
[
	(if ($uuids | length) == ($known | length) then empty else "a uuid stands twice" end),
	($uuids[] | select(test("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$") | not) | "no uuid of version 5: \(.)"),
	($objects[] | (."actor-uuid", ."component-uuid", ."observation-uuid", ."finding-uuid" | strings), (."party-uuids" | arrays | .[]),
		(.href | strings | select(startswith("#")) | .[1:]) | select($known[.] | not) | "leads nowhere: \(.)"),
	($all[] | select(. == [] or . == "" or . == null) | "something is empty"),
	($texts[] | select(test("^\\s|\\s$")) | "blanks at an end: \(.)"),
	($texts[] | select(test("[\u0001-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")) | "something hidden: \(.)"),
	($objects[] | .title, .value, .name | strings | select(contains("\n")) | "a line too many: \(.)"),
	($objects[] | ."control-id", ."target-id", .class, .rel, ."role-id" | strings | select(test("^[A-Za-z_][A-Za-z0-9._-]*$") | not) | "no token: \(.)"),
	($objects[] | .props | arrays | .[] | select(.ns == null and .name != "version") | "a property of whose? \(.name)"),
	($objects[] | ."last-modified", .start, .collected | strings | select(test("^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z$") | not) | "no time: \(.)"),
	($objects[] | .href | strings | select(test("^(#[0-9a-f-]{36}|https?://[!-~]+|[A-Za-z0-9._~%-]+)$") | not) | "no reference: \(.)")
] | unique[]
END

# The findings, as the JSON report has them.
cat >"$work/findings.jq" <<'END'
def prop($name): [.props[] | select(.name == $name) | .value];
[.["assessment-results"].results[0].findings[] | {
	criterion: (.target["target-id"] | ltrimstr("_")), satisfied: (.target.status.state == "satisfied"),
	verdict: prop("verdict")[0], assurance: prop("assurance")[0], weight: prop("weight")[0], layer: prop("layer")[0],
	nature: prop("nature")[0], item: prop("item")[0], conceded: (prop("conceded") == ["yes"]), via: prop("via"),
	lacks: prop("lacks"), measures: prop("measure"), reasons: (.["related-observations"] | length)}]
END
cat >"$work/wanted.jq" <<'END'
[.checklists[].items[] | . as $item | .findings[] | {criterion, satisfied: (.verdict == "met"), verdict, assurance,
	weight, layer, nature: $item.nature, item: $item.id, conceded, via, lacks, measures, reasons: (.because | length)}]
END

# The steps, likewise, and what stands there when there is none.
cat >"$work/steps.jq" <<'END'
def prop($name): [.props[] | select(.name == $name) | .value];
def settings: [.props[] | select(.name == "set") | {(.class): .value}] + [prop("find")[] | {(.): ""}] +
	[prop("unset")[] | {(.): null}] | add // {};
[.["plan-of-action-and-milestones"]["poam-items"][] | select(prop("part") != ["none"]) | {part: prop("part")[0],
	measure: prop("measure")[0], kind: prop("kind")[0], topics: prop("topic"), set: settings, closes: prop("closes"),
	helps: prop("helps"), findings: (.["related-findings"] // [] | length)}]
END
cat >"$work/planned.jq" <<'END'
[.plan[] | {part, measure, kind, topics, set, closes, helps, findings: (.closes + .helps | length)}]
END

nothing() { jq -r -f "$work/any.jq" "$1" >"$work/told" && cat "$work/told" && test ! -s "$work/told"; }
alike() { jq -S -f "$1" "$2" >"$work/a" && jq -S -f "$3" "$4" >"$work/b" && diff "$work/a" "$work/b"; }

# hold NAME ARGUMENTS...: both documents of one declaration.
hold() {
	name=$1
	results=$work/made/$1.results.json poam=$work/made/$1.poam.json
	shift
	"$NORMGAP" assess -f oscal-results "$@" >"$results" 2>/dev/null
	"$NORMGAP" plan -f oscal-poam "$@" >"$poam" 2>/dev/null
	"$NORMGAP" assess -f json "$@" >"$work/report.json" 2>/dev/null
	check "$name: the results are in order" nothing "$results"
	check "$name: the plan is in order" nothing "$poam"
	check "$name: findings as in the JSON report" alike "$work/findings.jq" "$results" "$work/wanted.jq" "$work/report.json"
	check "$name: steps as in the JSON report" alike "$work/steps.jq" "$poam" "$work/planned.jq" "$work/report.json"
	check "$name: a finding of the plan is one of the results" sh -c \
		"jq '.[].findings[]?, .[].results[]?.findings[]' '$results' '$poam' | jq -s 'group_by(.uuid) | all(unique | length == 1)' | grep -qx true"
}

for file in examples/*.yaml tests/oscal/hostile.yaml tests/hostile/*.yaml; do
	[ -f "$file" ] && hold "$(basename "$file" .yaml).en" "$file"
done
for file in examples/singapore-2021.yaml tests/oscal/hostile.yaml; do
	hold "$(basename "$file" .yaml).zh" --lang zh "$file"
done
for date in 1850 1996-02-29 3000-05; do hold "hostile.$date" --as-of $date tests/oscal/hostile.yaml; done
hold digits -c tests/oscal/digits.yaml tests/oscal/hostile.yaml
hold ended --as-of 2026-11 examples/united-kingdom-2021.yaml

# What the schema can't see.
is() { check "$1" sh -c "jq -e '$2' '$work/made/$3' >/dev/null"; }
is "a day that OSCAL lacks is the one before" '.[].metadata | .["last-modified"] == "1996-02-28T00:00:00Z" and .version == "1996-02-29"' hostile.1996-02-29.results.json
is "a year before all of OSCAL's" '.[].metadata["last-modified"] == "1900-01-01T00:00:00Z"' hostile.1850.results.json
is "a year behind all of OSCAL's" '.[].metadata["last-modified"] == "2999-12-31T00:00:00Z"' hostile.3000-05.results.json
is "what was looked up is dated" '[.[].results[0].observations[].collected] | index("2024-02-29T00:00:00Z") and index("1996-02-28T00:00:00Z")' hostile.en.results.json
is "no address but of the web" '[.. | objects | .href | strings | select(test("javascript|secret"))] == []' hostile.en.results.json
is "an id that begins with a digit" '.[].results[0].findings[0].target["target-id"] == "_13a.1.2"' digits.results.json
is "a checklist is a resource with its digest" '.[]["back-matter"].resources | any(.title | startswith("Digits")) and any(.rlinks[0].hashes[0].value == "'"$(sha256sum tests/oscal/digits.yaml | cut -d ' ' -f 1)"'")' digits.results.json
is "nothing to do is one item that says so" '.[] | (.["poam-items"] | length == 1 and .[0].props[0].value == "none") and (has("findings") | not)' digits.poam.json
expect "one document a file" 2 "one report a file" "$NORMGAP" assess -f oscal-results examples/singapore-2021.yaml examples/colombia-2021.yaml
expect "the results have no plan" 2 "no plan of its own" "$NORMGAP" plan -f oscal-results examples/singapore-2021.yaml
for format in results poam; do
	"$NORMGAP" assess -f oscal-$format -o "$work/own.json" examples/singapore-2021.yaml
	expect "oscal-$format: its own file is replaced" 0 "" "$NORMGAP" assess -f oscal-$format -o "$work/own.json" examples/colombia-2021.yaml
	rm "$work/own.json"
done

validate() { NODE_PATH=$work/npm/node_modules node tests/oscal.mjs "$NORMGAP_OSCAL_SCHEMAS" "$@"; }
fetch() { npm install --prefix "$work/npm" --no-audit --no-fund --ignore-scripts ajv@8 ajv-formats@3 commonmark@0.31; }

why=
if [ ! -d "${NORMGAP_OSCAL_SCHEMAS:-}" ]; then why="NORMGAP_OSCAL_SCHEMAS names no folder with OSCAL's schemas"
elif [ -z "${ALL:-}" ]; then why="make check-all validates them"
elif ! command -v npm >/dev/null 2>&1; then why="npm is not installed"
elif ! fetch >"$work/npm.said" 2>&1; then why="npm could not get ajv, ajv-formats and commonmark"
fi
if [ -n "$why" ]; then
	echo "ok - valid by OSCAL's own schemas # SKIP $why"
	exit $failed
fi
check "all $(ls "$work/made" | wc -l) are valid by OSCAL's own schemas, and their texts are text" validate "$work"/made/*
jq '.[].results[0].findings[0].target.status.state = "partially-satisfied"' "$work/made/digits.results.json" >"$work/wrong.json"
expect "a third state is not valid" 1 "allowed values" validate "$work/wrong.json"
jq '.[].metadata.title = "*x*"' "$work/made/digits.results.json" >"$work/wrong.json"
expect "markup would be found" 1 "has a emph" validate "$work/wrong.json"
exit $failed
