#!/bin/sh
# JUnit XML and SARIF, by readers of their own: whether they are valid, tell what the JSON report tells, and speak of
# lines that there are; and whether a hostile declaration stays text in them.
set -u
BUILD=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"
hostile=$SOURCE/tests/hostile/everything.yaml
cp "$SOURCE/tests/hostile/everything.yaml" "$SOURCE/examples/singapore-2021.yaml" "$SOURCE/examples/united-kingdom-2021.yaml" "$work"
cd "$work" || exit 1

# same NAME A B: two lists of criteria, or whatever, by two reports.
same() {
	if [ "$2" = "$3" ]; then ok "$1"; else
		not_ok "$1"
		printf '%s\n' "$2" >"$work/a" && printf '%s\n' "$3" | diff "$work/a" - | head -10 | sed 's/^/    /'
	fi
}
findings() { jq -r "[.checklists[].items[].findings[] | select($1) | .criterion] | sort | .[]" report.json; }
cases() { xmllint --xpath "//testcase[$1]/@name" report.xml 2>/dev/null | sed 's/.*="\(.*\)"/\1/' | sort; }
results() { jq -r "[.runs[0].results[] | select(.level == \"$1\") | .ruleId] | sort | .[]" report.sarif; }
essential='.weight == "essential"'
open='(.verdict == "gap" or .verdict == "silent" or .verdict == "partial")'

# places FILE: lines of path, line and column; each has to be a line of that file, and a column in it.
places() {
	sort -u "$1" | while IFS='	' read -r path line column; do
		[ -f "$path" ] || { echo "$path is no file here"; continue; }
		text=$(sed -n "${line}p" "$path")
		[ -n "$text" ] || echo "$path:$line is no line, or an empty one"
		[ "${column:-1}" -ge 1 ] && [ "${column:-1}" -le $((${#text} + 1)) ] || echo "$path:$line:$column is beyond the line"
	done
}
none() { # none NAME FILE: it is empty
	if [ -s "$2" ]; then
		not_ok "$1"
		head -10 "$2" | sed 's/^/    /'
	else ok "$1"; fi
}

# whole NAME FILE OPTIONS...: one declaration in all three formats, each held against the others.
whole() {
	of=$1 file=$2
	shift 2
	for format in json junit sarif; do
		case $format in junit) out=report.xml ;; *) out=report.$format ;; esac
		"$NORMGAP" assess -f $format "$@" "$file" >"$out" 2>"$work/said"
	done
	check "$of: there is something to compare" test -n "$(findings true)"
	check "$of: junit is XML" xmllint --noout --nonet report.xml
	check "$of: junit has what its readers ask for" xmllint --noout --nonet --relaxng "$SOURCE/tests/junit.rng" report.xml
	same "$of: junit has every question" "$(findings true)" "$(cases 'true()')"
	same "$of: a test fails for an essential question that is open" "$(findings "$essential and $open")" "$(cases failure)"
	same "$of: it is skipped for a supporting one, and for one that does not apply" \
		"$(findings "(($essential | not) and $open) or .verdict == \"not-applicable\"")" "$(cases skipped)"
	same "$of: it errs where nothing could be decided" "$(findings '.verdict == "undetermined"')" "$(cases error)"
	xmllint --xpath 'string(//testsuites/@tests) = count(//testcase) and string(//testsuites/@failures) = count(//failure) and
		string(//testsuites/@errors) = count(//error) and sum(//testsuite/@skipped) = count(//skipped) and
		not(//testsuite[@tests != count(testcase) or @failures != count(testcase/failure) or
		@errors != count(testcase/error) or @skipped != count(testcase/skipped)])' report.xml >counted 2>&1
	same "$of: the counts are right" true "$(cat counted)"
	xmllint --xpath '//testcase/@file | //testcase/@line' report.xml | tr -d ' ' | sed 's/^file="\(.*\)"/\1/; s/^line="\(.*\)"/\1/' |
		paste - - >cited
	places cited >wrong
	none "$of: junit speaks of lines that there are" wrong

	same "$of: sarif has a rule for every question" "$(findings true)" \
		"$(jq -r '[.runs[0].tool.driver.rules[].id] | sort | .[]' report.sarif)"
	same "$of: sarif warns of essential gaps" "$(findings "$essential and (.verdict == \"gap\" or .verdict == \"silent\")")" \
		"$(results warning)"
	same "$of: it notes what is partial, and what is supporting" \
		"$(findings "(.verdict == \"partial\" or ($open and ($essential | not)))")" "$(results note)"
	same "$of: it calls an error what could not be decided" "$(findings '.verdict == "undetermined"')" "$(results error)"
	jq -r '.runs[0] | [.results[], .invocations[].toolExecutionNotifications[]] | .[] | (.locations + (.relatedLocations // []))[] |
		.physicalLocation | [.artifactLocation.uri, .region.startLine, .region.startColumn] | @tsv' report.sarif >cited
	places cited >wrong
	none "$of: sarif speaks of lines that there are" wrong
	check "$of: sarif has what the standard and a forge ask for" jq -e '.version == "2.1.0" and (.["$schema"] | test("sarif-schema-2.1.0")) and
		(.runs | length == 1) and (.runs[0] |
		(.tool.driver.name == "normgap") and
		(.tool.driver.rules | all(.id and .shortDescription.text != "" and .help.text != "")) and
		(. as $run | .results | all(.message.text != "" and $run.tool.driver.rules[.ruleIndex].id == .ruleId and
			(.locations | length == 1) and (.properties | .verdict and .assurance and .weight))) and
		([.results[].partialFingerprints["stateCriterion/v1"]] | length == (unique | length)) and
		(.artifacts[0] | .roles == ["analysisTarget"] and (.hashes["sha-256"] | length == 64)) and
		([.. | .uri? // empty] | all(startswith("/") or test(":|\\.\\.|%2[fF]") | not)))' report.sarif
	same "$of: sarif tells what it was made from" "$(jq -c .made_from.inputs report.json)" \
		"$(jq -c '.runs[0].properties.made_from.inputs' report.sarif)"
}

for lang in $(basename -s .yaml "$SOURCE"/reports/lang/*.yaml); do
	whole "$lang, hostile" everything.yaml --lang "$lang"
done
whole "United Kingdom" united-kingdom-2021.yaml
whole "organisation, late" singapore-2021.yaml --as-of 2030
whole "a judge that is not there" singapore-2021.yaml -c "$SOURCE/tests/zoo/missing.yaml"
check "which sarif tells as a failure of the program's" jq -e '.runs[0].invocations[0] |
	(.executionSuccessful | not) and .toolExecutionNotifications[0].level == "error"' report.sarif

# Which line a finding is shown at.
at() { # at NAME CRITERION LINE
	line=$(xmllint --xpath "string(//testcase[@name='$2']/@line)" report.xml)
	same "junit shows $1" "$3" "$(sed -n "${line}s/^[ -]*//p" placed.yaml)"
	line=$(jq -r ".runs[0].results[] | select(.ruleId == \"$2\") | .locations[0].physicalLocation.region.startLine" report.sarif)
	same "sarif shows $1" "$3" "$(sed -n "${line}s/^[ -]*//p" placed.yaml)"
}
cat >placed.yaml <<'END'
normgap: declaration/1
state: XPL
name: Placeland
as-of: 2024
measures:
  - id: planned
    title: A planned law
    kind: law
    status: planned
    topics: [national-strategy]
  - id: endorsement
    title: Endorsement
    kind: statement
    status: completed
    since: 2021
    topics: [norms-framework]
answers:
  gge2015.j.market-curbs:
    says: gap
    because: There is no such rule yet.
  gge2015.j.disclosure-policy:
    says: comment
    because: It is being written.
END
"$NORMGAP" assess -f junit -c gge2015 placed.yaml >report.xml
"$NORMGAP" assess -f sarif -c gge2015 placed.yaml >report.sarif
at "a measure that falls short" gge2015.a.national-strategy "id: planned"
at "what the State concedes" gge2015.j.market-curbs "gge2015.j.market-curbs:"
at "what it says besides" gge2015.j.disclosure-policy "gge2015.j.disclosure-policy:"
at "where nothing is" gge2015.k.no-harm-undertaking "measures:"

# What a forge shows of the hostile declaration. Structure is what the schema above allows; here it is the texts.
"$NORMGAP" assess -f junit everything.yaml >report.xml
"$NORMGAP" assess -f sarif everything.yaml >report.sarif
check "its texts are in both" sh -c "grep -q HARM report.xml && grep -q HARM report.sarif"
check "junit is one line a line, and has no character that is not seen" sh -c \
	"! tr -d '\n' <report.xml | grep -qP '[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]|\xf3\xa0\x81'"
jq -r '.runs[0] | [.tool.driver, .results, .invocations, .artifacts] | .. | .text? // empty' report.sarif >texts
check "nor have the texts of sarif" sh -c \
	"! tr -d '\n' <texts | grep -qP '[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]|\xf3\xa0\x81'"
check "nothing in sarif is a link" sh -c "! grep -q ']('  texts"
check "nor a gap" sh -c "! sed 's/{{//g; s/}}//g' texts | grep -q '[{}]'"
check "and its brackets are still there" grep -qF '[HARM] (javascript:HARM)' texts

# Where the declaration lies, as it was named; nothing of the machine.
mkdir -p "tree/a b"
cp singapore-2021.yaml "tree/a b/x:%.yaml"
uri() { "$NORMGAP" assess -f sarif -c vep "$@" | jq -r '.runs[0].artifacts[0].location.uri'; }
same "a path in the tree is kept" "examples/singapore-2021.yaml" "$(cd "$SOURCE" && uri ./examples/singapore-2021.yaml)"
same "and is an address" "tree/a%20b/x%3A%25.yaml" "$(uri "tree/a b/x:%.yaml")"
same "one from the root is not" "singapore-2021.yaml" "$(uri "$work/singapore-2021.yaml")"
same "nor one that leads upwards" "singapore-2021.yaml" "$(cd tree && uri ../singapore-2021.yaml)"
same "junit has the same" 'file="singapore-2021.yaml"' "$("$NORMGAP" assess -f junit -c vep "$work/singapore-2021.yaml" |
	grep -o 'file="[^"]*"' | sort -u)"
same "standard input has a name" "$("$NORMGAP" assess -f json -c vep - <singapore-2021.yaml | jq -r .declaration.file)" \
	"$("$NORMGAP" assess -f junit -c vep - <singapore-2021.yaml | sed -n 's/.*file="\([^"]*\)".*/\1/p' | sort -u)"

# A line more in front moves every place and no fingerprint.
prints() { jq -c '[.runs[0].results[] | .partialFingerprints]' "$1"; }
lines() { jq -c "[.runs[0].results[] | .locations[0].physicalLocation.region.startLine + $2]" "$1"; }
"$NORMGAP" assess -f sarif singapore-2021.yaml >before.sarif
{ echo "# One line more." && cat singapore-2021.yaml; } >moved && mv moved singapore-2021.yaml
"$NORMGAP" assess -f sarif singapore-2021.yaml >after.sarif
same "fingerprints stay when lines move" "$(prints before.sarif)" "$(prints after.sarif)"
same "and places move with them" "$(lines before.sarif 1)" "$(lines after.sarif 0)"
expect "several declarations in one file" 2 "name a directory" "$NORMGAP" assess -f sarif "$hostile" singapore-2021.yaml
expect "a report of ours is replaced" 0 "" sh -c "'$NORMGAP' assess -f junit -o o.xml singapore-2021.yaml &&
	'$NORMGAP' assess -f junit -o o.xml singapore-2021.yaml && '$NORMGAP' assess -f sarif -o o.sarif singapore-2021.yaml &&
	'$NORMGAP' assess -f sarif -o o.sarif singapore-2021.yaml"
echo '<?xml version="1.0" encoding="UTF-8"?><testsuites/>' >theirs.xml
expect "somebody else's is not" 2 "--force replaces it" "$NORMGAP" assess -f junit -o theirs.xml singapore-2021.yaml

# The standard's own schema, where it can be had: ALL=1 says that a test may ask the npm registry.
schema="sarif: valid by the schema"
fetch() { npm install --prefix "$work/npm" --no-audit --no-fund --ignore-scripts @microsoft/jest-sarif@1.0.0-beta.0; }
if [ -z "${ALL:-}" ]; then ok "$schema # SKIP make check-all fetches it"
elif ! python3 -c 'import jsonschema' 2>/dev/null; then ok "$schema # SKIP python3-jsonschema is not installed"
elif ! command -v npm >/dev/null 2>&1; then ok "$schema # SKIP npm is not installed"
elif ! fetch >"$work/npm.said" 2>&1; then ok "$schema # SKIP npm could not get it"
else
	for file in report.sarif after.sarif; do
		check "$schema: $file" python3 -c 'import json, sys, jsonschema
jsonschema.Draft4Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))' \
			npm/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json $file
	done
fi
exit $failed
