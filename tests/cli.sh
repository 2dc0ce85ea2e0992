#!/bin/sh
# The command line as its users meet it: every command, every exit status, what
# goes wrong with files and streams.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
sgp=$SOURCE/examples/singapore-2021.yaml col=$SOURCE/examples/colombia-2021.yaml
gbr=$SOURCE/examples/united-kingdom-2021.yaml

expect "without a command it says what there is" 2 "normgap assess" "$NORMGAP"
expect "--help" 0 "normgap explain" "$NORMGAP" --help
expect "--version" 0 "normgap 0." "$NORMGAP" --version
expect "an unknown command" 2 "there is no command \`asses\`; did you mean \`assess\`?" "$NORMGAP" asses
for command in assess check explain plan list show suggest new plugin; do
	expect "$command --help" 0 "normgap $command" "$NORMGAP" $command --help
done
expect "an unknown option" 2 "--wrong is not an option" "$NORMGAP" assess --wrong x
expect "an option of another command" 2 "takes no --as-of" "$NORMGAP" list --as-of 2021 topics
expect "an option without its value" 2 "needs a value" "$NORMGAP" assess "$sgp" --lang
expect "no file" 2 "normgap assess FILE" "$NORMGAP" assess
expect "a date that is none" 2 "--as-of takes a date" "$NORMGAP" assess --as-of 2021-02-30 "$sgp"
expect "a misspelt format" 2 "did you mean \`html\`?" "$NORMGAP" assess -f htlm "$sgp"
expect "a directory that is not there" 2 "there is no such directory; make it first" "$NORMGAP" assess -f csv -o "$work/none/" "$sgp"
expect "a norm explained" 2 "is a whole norm" "$NORMGAP" explain "$sgp" gge2015.j
expect "a format that is none" 2 "there is no format" "$NORMGAP" assess -f pdf "$sgp"
expect "a checklist that is none" 3 "did you mean \`gcsc\`" "$NORMGAP" assess -c gsc "$sgp"
expect "a language that is none" 3 "there is no language" "$NORMGAP" assess --lang xx "$sgp"
expect "a language that is a path" 2 "--lang takes a language" "$NORMGAP" assess --lang ../en "$sgp"

expect "assess" 0 "Singapore" "$NORMGAP" assess "$sgp"
expect "assess in Chinese" 0 "新加坡" "$NORMGAP" assess --lang zh "$sgp"
expect "assess as markdown" 0 "<!-- normgap" "$NORMGAP" assess -f markdown "$sgp"
expect "assess from standard input" 0 "Singapore" sh -c "'$NORMGAP' assess - < '$sgp'"
expect "assess one checklist" 0 "vep" "$NORMGAP" assess -c vep "$sgp"
expect "--fail-on finds" 1 "" "$NORMGAP" assess -c vep --fail-on silent -f json "$sgp"
expect "--fail-on does not find" 0 "" "$NORMGAP" assess -c vep --fail-on gap -f json "$sgp"
expect "--fail-on a word that is no verdict" 2 "--fail-on takes verdicts" "$NORMGAP" assess --fail-on bad "$sgp"
expect "explain" 0 "partial" "$NORMGAP" explain "$col" gge2015.j.disclosure-policy
expect "explain a criterion that is none" 2 "did you mean \`gge2015.j.disclosure-policy\`" "$NORMGAP" explain "$col" gge2015.j.disclosure-polcy
for what in checklists criteria topics kinds facts formats plugins crosswalks; do
	expect "list $what" 0 "	" "$NORMGAP" list $what
done
expect "list what there is not" 2 "there is no list of" "$NORMGAP" list norms
for type in declaration checklist facts topics crosswalk language; do
	"$NORMGAP" list schema $type >"$work/schema.json"
	check "list schema $type" jq -e ".properties.normgap.const == \"$type/1\"" "$work/schema.json"
	check "each reference in it leads somewhere" jq -e '. as $all | [.. | objects | .["$ref"]? // empty | ltrimstr("#/") |
		. as $path | $all | getpath($path / "/")] | all(. != null)' "$work/schema.json"
	check "and each field has its shape" jq -e '[.. | objects | select(.not == {})] == []' "$work/schema.json"
done
expect "list schema of what is no type of file" 2 "a type of file: declaration" "$NORMGAP" list schema measure
expect "list schema of nothing" 2 "a type of file: declaration" "$NORMGAP" list schema
expect "another list takes no second word" 2 "takes no second word" "$NORMGAP" list topics all
expect "a schema knows a checklist of one's own" 0 '"one.item.question"' \
	"$NORMGAP" list schema declaration -c "$SOURCE/tests/zoo/one-question.yaml"
expect "a schema explains in Chinese" 0 "国家战略" "$NORMGAP" list schema declaration --lang zh
expect "list criteria of gge2015: at least 82" 0 "enough" sh -c \
	"test \$('$NORMGAP' list criteria | grep -c '^gge2015\.') -ge 82 && echo enough"
for id in gge2015 gge2015.k gge2015.k.mandate response-teams rules-out; do
	expect "show $id" 0 ": $id" "$NORMGAP" show $id
done
expect "show a topic with its cues" 0 "cues: exercise; " "$NORMGAP" show exercises
expect "and in Chinese with the Chinese ones" 0 "cues: 演习; " "$NORMGAP" show --lang zh exercises
expect "show what there is not" 2 "there is nothing called" "$NORMGAP" show nothing.here
"$NORMGAP" new XYZ >"$work/new.yaml"
expect "what new writes passes check" 0 "" "$NORMGAP" check "$work/new.yaml"
check "and check says nothing of it" test -z "$("$NORMGAP" check "$work/new.yaml")"
for line in '#     translated-from:' '#         quote-sha256:' '#     seeks:' '#   response-teams: ' '#   rules-out (list): '; do
	check "new shows $line" grep -qF -- "$line" "$work/new.yaml"
done
expect "new in Chinese" 0 "国家战略" "$NORMGAP" new --lang zh XYZ
expect "new for no State" 2 "is not a State's code" "$NORMGAP" new Singapore
for file in "$SOURCE"/checklists/*.yaml; do
	expect "check $(basename "$file")" 0 "" "$NORMGAP" check "$file"
	check "and $(basename "$file") has no problem" test -z "$("$NORMGAP" check "$file")"
done
for file in "$SOURCE"/examples/*.yaml; do
	expect "check $(basename "$file")" 0 "" "$NORMGAP" check "$file"
done

expect "json: a line for each file" 0 "3" sh -c "'$NORMGAP' assess -f json '$sgp' '$col' '$gbr' | wc -l"
"$NORMGAP" assess -f json "$sgp" "$col" "$gbr" >"$work/three.json"
check "json is json" jq -e . "$work/three.json"
names='[.normgap, .tool.name, .tool.version, .declaration.state, .declaration.name, .declaration.as_of,
	.declaration.complete_for, .declaration.title, .declaration.file, .declaration.sha256, .declaration.measures,
	.as_of, .lang, .audits, .plan, .problems, (.checklists[] | .id, .version, .title, .sha256, .counts, .matrix,
	.coverage.of, .restraint, .items, (.plugin | .language), (.items[] | .id, .title, .nature, .status, .layers,
	.source.document, .findings, (.findings[] | .criterion, .asks, .weight, .verdict, .assurance, .via,
	.measures, .more, .lacks, .because, .would_meet, .advice)))] | all(. != null)'
check "json has the names of the contract" jq -e "$names" "$work/three.json"
for key in conceded layer; do
	check "every finding has $key" jq -e "[.checklists[].items[].findings[] | has(\"$key\")] | all" "$work/three.json"
done
check "every reason has its place" jq -e '[.checklists[].items[].findings[].because[] | has("text") and has("role")
	and has("measure") and has("file") and has("line") and has("column") and has("evidence")] | all' "$work/three.json"
check "every change has text, measure and set" jq -e '[.checklists[].items[].findings[].would_meet[] | has("text")
	and has("measure") and has("set")] | all' "$work/three.json"
check "no finding is without a reason" jq -e '[.checklists[].items[].findings[] | (.because | length) > 0] | all' "$work/three.json"
check "every step of a plan has its names" jq -e '[.plan[] | has("part") and has("do") and has("measure") and has("kind")
	and has("kinds") and has("topics") and has("set") and has("closes") and has("helps")] | length > 0 and all' "$work/three.json"
check "audits are there and empty" jq -e '.audits == []' "$work/three.json"
expect "plan" 0 "Adopt what is missing" "$NORMGAP" plan "$sgp"
expect "plan in Chinese" 0 "补上尚缺的举措" "$NORMGAP" plan --lang zh "$sgp"
expect "plan as markdown" 0 "<!-- normgap" "$NORMGAP" plan -f markdown "$col"
expect "plan as json" 0 '"normgap":"plan/1"' "$NORMGAP" plan -f json "$col"
expect "what a judge wants besides is said" 0 "Goes towards these, and more is needed: vep." "$NORMGAP" plan -c vep "$sgp"
check "plan -c vep speaks of no other checklist" sh -c "! '$NORMGAP' plan -c vep '$sgp' | grep -q 'gcsc[.][npr]'"
expect "plan for several files" 2 "normgap plan FILE" "$NORMGAP" plan "$sgp" "$col"
expect "suggest: place, measure, what, its title and the words" 0 "	criterion	gge2015.g.cross-border	Infrastructure that serves several States	cross-border critical" \
	"$NORMGAP" suggest "$sgp"
expect "suggest in Chinese" 0 "国际合作安排" "$NORMGAP" suggest --lang zh -c gge2015 "$sgp"
check "suggest -c vep names no criterion of another" sh -c "! '$NORMGAP' suggest -c vep '$sgp' | grep -q gge2015"
check "suggest names nothing that the measure names" sh -c "! '$NORMGAP' suggest '$sgp' | grep -q named"
expect "suggest --blind marks it" 0 "	topic, named	" "$NORMGAP" suggest --blind "$sgp"
"$NORMGAP" suggest -f json "$sgp" >"$work/suggest.json"
check "suggest as json" jq -e --argjson measures "$(grep -c '^  - id: ' "$sgp")" \
	'.normgap == "suggest/1" and (.measures | length) == $measures and ([.measures[].suggestions[] |
	has("title") and has("strength") and has("named") and (.words | length > 0)] | length > 20 and all)' "$work/suggest.json"
expect "suggest as something else" 2 "as text or json" "$NORMGAP" suggest -f markdown "$sgp"
expect "suggest for a bad file" 3 "error" "$NORMGAP" suggest "$SOURCE/tests/cases/input/empty.case"
cp "$sgp" "$work/$(printf 'a\033b').yaml"
expect "suggest shows what a path holds" 0 "a\\x1bb.yaml:" "$NORMGAP" suggest "$work/$(printf 'a\033b').yaml"
awk 'BEGIN { print "normgap: declaration/1\nstate: XYZ\nname: x\nas-of: 2021\nmeasures:"
	for (i = 1; i <= 10000; i++) print "  - {id: m" i ", title: Cyber exercise of the national CERT, kind: law, status: planned, topics: awareness, text: Critical infrastructure and 网络安全战略 " i "}" }' >"$work/many.yaml"
expect "suggest reads ten thousand measures at once" 0 "m10000" timeout 5 "$NORMGAP" suggest "$work/many.yaml"
expect "a lapse is told with its date" 0 "has run out (2021)" "$NORMGAP" assess --as-of 2026-11-01 "$gbr"
expect "list crosswalks ends with a line on their quality" 0 "say more than intersects" "$NORMGAP" list crosswalks

expect "a file that is not there" 3 "cannot open it" "$NORMGAP" assess "$work/none.yaml"
expect "a directory" 3 "it is a directory" "$NORMGAP" assess "$work"
expect "a device" 3 "not a regular file" "$NORMGAP" assess /dev/zero
mkfifo "$work/pipe"
expect "a pipe that nobody writes to" 3 "not a regular file" timeout 5 "$NORMGAP" assess "$work/pipe"
head -c 100000 /dev/zero | tr '\0' '[' >"$work/deep.yaml"
expect "100 kB of [ are refused at once" 3 "32 levels" timeout 2 "$NORMGAP" assess "$work/deep.yaml"
printf 'normgap: declaration/1\nstate: SGP\nname: x\nas-of: 2021\nmeasures: [{id: a}]\n' >"$work/bad.yaml"
expect "all problems of a bad file at once" 3 "a measure needs \`status\`" "$NORMGAP" assess "$work/bad.yaml"
check "each with its place" sh -c "test \$(grep -c 'bad.yaml:5:12: error' '$work/err') -ge 4"
"$NORMGAP" assess -f json "$sgp" "$work/bad.yaml" "$col" >"$work/two.json" 2>/dev/null
check "a bad file among good ones: status 3" test $? -eq 3
check "and the good ones are reported" sh -c "test \$(wc -l < '$work/two.json') -eq 2"
expect "check in Chinese tells contradictions in Chinese" 0 "重复申报" "$NORMGAP" check --lang zh "$SOURCE/tests/cases/contradictions/twice.yaml"
expect "check tells what a file is not" 3 "is no type of file" sh -c "echo 'normgap: other/1' > '$work/o.yaml'; '$NORMGAP' check '$work/o.yaml'"
expect "check tells that a file says nothing" 3 "does not say what it is" sh -c "echo 'a: b' > '$work/o.yaml'; '$NORMGAP' check '$work/o.yaml'"

odd=$(printf 'a\033[2J\342\200\256b')
for words in "" list show new plugin assess "explain '$sgp'" "assess '$sgp' -f" "assess '$sgp' -c" "assess --lang" "assess --as-of"; do
	expect "what steers a terminal is made visible: $(echo "$words" | sed "s|'.*'|FILE|") WORD" 0 '\x1b[2J[U+202E]b' \
		sh -c "'$NORMGAP' $words '$odd' 2>&1; exit 0"
done

expect "-o writes a file" 0 "" "$NORMGAP" assess -o "$work/report.txt" "$sgp"
check "and it holds the report" grep -q Singapore "$work/report.txt"
expect "-o replaces its own file" 0 "" "$NORMGAP" assess -f json -o "$work/report.txt" "$col"
check "by the new one, whole" jq -e '.declaration.state == "COL"' "$work/report.txt"
for lang in ar en es fr ru zh; do
	for format in text oscal-results oscal-poam; do
		expect "-o replaces its own file, $format in $lang" 0 "" sh -c "rm -f '$work/own' && for again in 1 2; do
			'$NORMGAP' assess -c vep --lang $lang -f $format -o '$work/own' '$sgp' || exit; done"
	done
	expect "-o replaces its own plan in $lang" 0 "" sh -c "rm -f '$work/own' && for again in 1 2; do
		'$NORMGAP' plan -c vep --lang $lang -o '$work/own' '$sgp' || exit; done"
done
echo "my thesis" >"$work/thesis.txt"
expect "-o does not replace somebody else's file" 2 "--force replaces it" "$NORMGAP" assess -o "$work/thesis.txt" "$sgp"
check "which stays as it was" grep -qx "my thesis" "$work/thesis.txt"
expect "--force does" 0 "" "$NORMGAP" assess --force -o "$work/thesis.txt" "$sgp"
mkdir "$work/apart"
expect "-o with a directory writes a file for each" 0 "" "$NORMGAP" assess -f markdown -o "$work/apart/" "$sgp" "$col"
check "called after their declarations" test "$(ls "$work/apart" | tr '\n' ' ')" = "colombia-2021.md singapore-2021.md "
check "each of its own State" grep -q '^# .*Colombia' "$work/apart/colombia-2021.md"
mkdir "$work/apart/sub"
cp "$sgp" "$work/apart/sub/singapore-2021.yaml"
expect "files that are called alike are told apart" 0 "" sh -c "cd '$work/apart' && cp sub/singapore-2021.yaml . &&
	'$NORMGAP' assess -f json -o . singapore-2021.yaml sub/singapore-2021.yaml && ls sub-singapore-2021.json singapore-2021.json"
expect "-o into a directory that is not there" 5 "cannot create" "$NORMGAP" assess -o "$work/no/where.txt" "$sgp"
check "no temporary file stays behind" test -z "$(find "$work" -name '.*.tmp')"
expect "a full device" 5 "cannot write" sh -c "'$NORMGAP' assess '$sgp' > /dev/full"
expect "a closed standard output" 5 "cannot write" sh -c "'$NORMGAP' assess '$sgp' >&-"
expect "a broken pipe" 0 "normgap" sh -c "'$NORMGAP' assess '$sgp' | head -n 1"
expect "a full device for lists too" 5 "cannot write" sh -c "'$NORMGAP' list criteria > /dev/full"

cp "$sgp" "$work/own.yaml"
expect "-o does not replace the declaration itself" 2 "did not write" "$NORMGAP" assess -o "$work/own.yaml" "$work/own.yaml"
check "which stays as it was" cmp "$sgp" "$work/own.yaml"
expect "-o replaces no pipe, even with --force" 2 "it is not a file" "$NORMGAP" assess --force -o "$work/pipe" "$sgp"
expect "-o replaces what new wrote" 0 "" sh -c "'$NORMGAP' new XYZ -o '$work/n.yaml' && '$NORMGAP' new XYZ -o '$work/n.yaml'"
expect "check reads standard input" 0 "" sh -c "'$NORMGAP' check - < '$sgp'"
expect "check on a full device" 5 "cannot write" sh -c "'$NORMGAP' check '$work/bad.yaml' > /dev/full"
expect "an empty -c" 2 "names no checklist" "$NORMGAP" assess -c "" "$sgp"
check "a checklist named twice is reported once" sh -c "test \$('$NORMGAP' assess -f json -c vep,vep '$sgp' | jq '.checklists | length') -eq 1"
expect "a letter that is no option" 2 "-Z is not an option" "$NORMGAP" assess -Zc vep "$sgp"
expect "new for no name at all" 2 "is not a State's code" "$NORMGAP" new "x-a: b"
{
	printf 'normgap: declaration/1\nstate: XYZ\nname: x\nas-of: 2021\nmeasures:\n'
	for n in $(seq 60); do printf -- '  - {id: m%s, title: x, kind: law, status: planned, topics: awareness, facts: {covers: nobody-asks-%s}}\n' "$n" "$n"; done
	printf '  - {id: bad, title: x, kind: law, topics: awareness}\n'
} >"$work/warned.yaml"
expect "sixty warnings do not hide an error" 3 "a measure needs \`status\`" "$NORMGAP" assess "$work/warned.yaml"
set --
for n in $(seq 300); do set -- "$@" "$sgp"; done
check "hundreds of files take no more descriptors" sh -c 'ulimit -n 64; "$@" >/dev/null' sh "$NORMGAP" assess -f json -c vep "$@"

# wrong NAME SENTENCE FROM TO: the checklist of one question, changed in one place, is refused.
wrong() {
	sed "s|$3|$4|" "$SOURCE/tests/zoo/one-question.yaml" >"$work/wrong.yaml"
	expect "a checklist with $1" 3 "$2" "$NORMGAP" check "$work/wrong.yaml"
}
expect "the checklist of one question" 0 "" "$NORMGAP" check "$SOURCE/tests/zoo/one-question.yaml"
wrong "a point in its id" "holds no point" "^id: one" "id: one.two"
wrong "no measure counted" "begins at 1" "count: 1" "count: 0"
wrong "no branch needed" "not more than there are branches" "least: 1" "least: 0"
wrong "more branches needed than there are" "not more than there are branches" "least: 1" "least: 2"
wrong "a truth word that is none" "neither yes nor no" "published: yes" "published: maybe"
wrong "bounds on a truth" "neither a number nor a list" "published: yes" "published: {least: 4}"
wrong "two questions in one" "two ways at once" "review-months: {most: 12}" "review-months: {least: 1, most: 12}"
wrong "an ending asked for" "nothing is asked to be completed" "status: in-force" "status: ended"
wrong "a span with a sign" "is not a span" "fresh: 60 months" "fresh: +60 months"
wrong "a judge that nobody brings" "needs the plugin" "- topic: privacy" "- judge: nobody.here\n                topic: privacy"
wrong "an unknown topic" "is not a topic" "topic: awareness" "topic: awarenes"
wrong "cues that are no map" "cues are a map" "asks: .*" "asks: x\n        cues: patch"
wrong "a cue without a word" "there is no word in" "asks: .*" "asks: x\n        cues: {en: ['--']}"
printf 'normgap: facts/1\nfacts:\n  a:\n    type: list\n    means: x\n    values: [b]\n    meanings: [b, c]\n' >"$work/facts.yaml"
expect "meanings that are a list" 3 "\`meanings\` is a map" "$NORMGAP" check "$work/facts.yaml"
awk 'BEGIN { print "normgap: checklist/1\nid: chain\nversion: 1.0.0\ntitle: x\nitems:\n  - id: chain.a\n    title: x\n    nature: duty\n    criteria:"
	for (i = 1; i <= 80; i++) print "      - {id: chain.a.c" i ", asks: x, weight: supporting, needs: [{judge: vep.equities-balance" (i < 80 ? ", uses: [chain.a.c" i + 1 "]" : "") "}]}" }' >"$work/chain.yaml"
expect "criteria that use criteria without end" 3 "more than 50 deep" "$NORMGAP" check "$work/chain.yaml"

# Limits, one below and one beyond: edge NAME SENTENCE LIMIT, where `make_edge N` writes a file of that many.
edge() {
	make_edge "$3" >"$work/edge.yaml"
	expect "$1: $3" 0 "" "$NORMGAP" check "$work/edge.yaml"
	make_edge $(($3 + 1)) >"$work/edge.yaml"
	expect "$1: one more" 3 "$2" "$NORMGAP" check "$work/edge.yaml"
}
head_of() { printf 'normgap: declaration/1\nstate: XYZ\nname: x\nas-of: 2021\nmeasures:\n'; }
one_measure() { head_of && printf '  - {id: m, title: x, kind: law, status: planned, %s}\n' "$1"; }
list_of() { seq "$1" | sed "s/.*/$2/" | paste -sd, ; }
make_edge() { one_measure "topics: [$(list_of "$1" awareness)]"; }
edge "topics of a measure" "at most 100 topics" 100
make_edge() { one_measure "topics: awareness, facts: {$(list_of "$1" 'x-&: y')}"; }
edge "facts of a measure" "at most 200 facts" 200
make_edge() { one_measure "topics: awareness, facts: {covers: [$(list_of "$1" energy)]}"; }
edge "words of a fact" "at most 500 words" 500
make_edge() { head_of && awk -v n="$1" 'BEGIN { for (i = 1; i <= n; i++) print "  - {id: m" i ", title: x, kind: law, status: planned, topics: awareness}" }'; }
edge "measures" "at most 20000" 20000
make_edge() {
	printf 'normgap: checklist/1\nid: many\nversion: 1.0.0\ntitle: x\nitems:\n  - id: many.a\n    title: x\n    nature: duty\n    criteria:\n'
	awk -v n="$1" 'BEGIN { for (i = 1; i <= n; i++) print "      - {id: many.a.c" i ", asks: x, weight: supporting, needs: [{topic: awareness, kind: law, facts: {published: yes}}]}" }'
}
edge "criteria of a checklist" "more than 2000 criteria" 2000

mkdir "$work/elsewhere"
expect "a plugin that is not there leaves the report" 4 "is not loaded: there is no such plugin" "$NORMGAP" assess -c "$SOURCE/tests/zoo/missing.yaml" "$sgp"
esc=$(printf '\033')
sed "s/^name:.*/name: \"\\\\e[31mred\\\\u202e\"/; /^  en: Singapore/d; /^  zh: 新加坡/d" "$sgp" >"$work/esc.yaml"
"$NORMGAP" assess "$work/esc.yaml" >"$work/esc.txt" 2>&1
check "no escape character reaches a terminal" sh -c "! grep -q '$esc' '$work/esc.txt'"
expect "a message shows them too" 3 "\\x1b" sh -c "printf 'normgap: declaration/1\n\"\\\\e[31m\": x\n' > '$work/e.yaml'; '$NORMGAP' check '$work/e.yaml'"
exit $failed
