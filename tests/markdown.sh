#!/bin/sh
# Markdown, by those that read it: cmark, GitHub's cmark-gfm and pandoc. Texts that mean harm give the same nodes as
# texts that mean nothing, in the fields of a declaration and of a checklist; and a report converts to what offices
# read with nothing lost.
set -u
BUILD=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"
cp "$SOURCE/examples/singapore-2021.yaml" "$work"
mkdir "$work/harm" "$work/none"
cd "$work" || exit 1

# A declaration and a checklist that have a line of markdown.txt wherever a text may stand, those among them that a
# judge says by themselves; a word in its stead is the control. $1: harm or none.
generate() {
	awk -v way="$1" -v declaration="$1/many.yaml" -v checklist="$1/tried.yaml" '
		function text(n) { return way == "harm" ? lines[n] : "\"word" n "\"" }
		{ sub(/ *$/, ""); lines[NR] = $0 }
		END {
			print "normgap: checklist/1\nid: tried\nversion: 1.0.0\ntitle: " text(1) "\ntexts:" >checklist
			for (i = 1; i <= NR; i++)
				print "  t" i ": " text(i) >checklist
			print "items:" >checklist
			for (i = 1; i <= NR; i++) {
				t = text(i)
				print "  - id: tried.i" i "\n    title: " t "\n    summary: " t "\n    nature: duty\n    source: {document: " t ", paragraph: " t "}\n    criteria:" >checklist
				print "      - id: tried.i" i ".q\n        title: " t "\n        asks: " t "\n        weight: essential" >checklist
				print "        not-enough: " t "\n        advice: " t "\n        may-not-apply: " t >checklist
				print "        needs:\n          - topic: " (i % 2 ? "exercises" : "national-strategy") "\n            kind: exercise" >checklist
				print "      - id: tried.i" i ".j\n        title: " t "\n        asks: " t "\n        weight: essential" >checklist
				print "        needs:\n          - judge: tried.say\n            topic: exercises\n            with: {text: t" i "}" >checklist
			}
			print "normgap: declaration/1\nstate: XHX\nname: " text(2) "\nas-of: 2024\ntitle: " text(1) >declaration
			print "scope: " text(16) "\nmeasures:" >declaration
			for (i = 1; i <= NR; i++)
				print "  - id: m" i "\n    title: " text(i) "\n    kind: exercise\n    status: planned\n    topics: [exercises]\n    addresses:\n      tried.i" i ".q: " text(i) >declaration
			print "answers:" >declaration
			for (i = 1; i <= NR; i++)
				print "  tried.i" i ".q:\n    says: gap\n    because: " text(i) >declaration
		}' "$SOURCE/tests/hostile/markdown.txt"
}
cat >tried.lua <<'END'
-- Says the text that it is given. Knows nothing.
local function say(case)
  local text = case:argument("text")[1]
  case:because("lacks", 1, text)
  case:because("near", nil, text)
  case:would_meet(1, text)
  case:would_meet(nil, text)
  return "unmet"
end
return { name = "tried", version = "1.0.0", summary = "says what it is given", checklists = { "tried" },
  judges = { ["tried.say"] = say } }
END
for way in harm none; do
	generate $way
	cp tried.lua $way
	chmod -R go-w $way
done
# Distinct texts stay distinct, and equal ones equal.
awk '{ out = ""; while (match($0, /"([^"\\]|\\.)*"/)) { t = substr($0, RSTART, RLENGTH); if (!(t in n)) n[t] = ++count
	out = out substr($0, 1, RSTART - 1) "\"word" n[t] "\""; $0 = substr($0, RSTART + RLENGTH) } print out $0 }' \
	"$SOURCE/tests/hostile/everything.yaml" >none/everything.yaml
cp "$SOURCE/tests/hostile/everything.yaml" harm

# Node by node, without the texts, and without the comments that keep texts from calling anybody.
names='<[a-z_]+( [a-z_]+="[^"]*")*'
comment='<html_inline xml:space="preserve">&lt;!-- --&gt;</html_inline>'
by_cmark() { cmark --unsafe -t xml "$1" | grep -vF "$comment" | grep -oE "$names" | grep -vE '^<(text|softbreak)'; }
by_cmark_gfm() {
	cmark-gfm --unsafe -e table -e autolink -e strikethrough -e tasklist -e footnotes -t xml "$1" | grep -vF "$comment" |
		grep -oE "$names" | grep -vE '^<(text|softbreak)'
}
by_pandoc() {
	pandoc -f gfm -t json "$1" | jq -c '.blocks | .. | objects | select(.t) | select(.t != "Str" and .t != "Space" and .t != "SoftBreak") |
		if .t == "RawInline" then (select(.c != ["html", "<!-- -->"])) else .t end'
}
by_pipes() { sed 's/\\\\//g; s/\\|//g' "$1" | awk '{ print gsub(/\|/, "") }'; }

# alike NAME: what each reader makes of harm.md and of none.md.
alike() {
	of=$1
	for reader in pipes cmark cmark_gfm pandoc; do
		tool=$(echo "$reader" | tr _ -)
		if [ "$reader" != pipes ] && ! command -v "$tool" >/dev/null 2>&1; then
			ok "$of, by $tool # SKIP $tool is not installed"
			continue
		fi
		"by_$reader" harm.md >harm.nodes 2>&1
		"by_$reader" none.md >none.nodes 2>&1
		if [ -s none.nodes ] && diff none.nodes harm.nodes >nodes.diff; then ok "$of, by $tool"; else
			not_ok "$of, by $tool"
			head -12 nodes.diff | sed 's/^/    /'
		fi
	done
}
for command in assess plan; do
	for way in harm none; do
		(cd $way && "$NORMGAP" $command -f markdown everything.yaml >../$way.md 2>../said) || cat said
	done
	check "$command: harm is in it" grep -q HARM harm.md
	alike "$command, everything.yaml"
	for way in harm none; do
		(cd $way && "$NORMGAP" $command -f markdown -c ./tried.yaml --plugins . --trust tried many.yaml >../$way.md 2>../said) || cat said
	done
	check "$command: harm is in it by the line" test "$(grep -c HARM harm.md)" -ge 50
	alike "$command, every line of markdown.txt"
done

# What a page shows is what was written: every line that holds nothing invisible, letter by letter, in a heading too.
"$NORMGAP" assess -f markdown -c harm/tried.yaml --plugins harm --trust tried harm/many.yaml >harm.md
if command -v cmark-gfm >/dev/null 2>&1; then
	cmark-gfm -e table -e strikethrough --unsafe harm.md | sed 's/<!-- -->//g; s/<[^>]*>//g; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g' >shown
	jq -r 'select(explode | all(. >= 32 and (. < 127 or . > 159) and (. < 8203 or . > 8238)))' "$SOURCE/tests/hostile/markdown.txt" >written
	check "there are lines to compare" test "$(wc -l <written)" -ge 50
	sed 's/ *$//' written | while read -r line; do
		grep -F -- "$line" shown | grep -q '^tried\.i[0-9]* ' || echo "$line"
	done >lacking
	check "what a page shows is what was written" sh -c 'cat lacking; test ! -s lacking'
else
	ok "what a page shows is what was written # SKIP cmark-gfm is not installed"
fi

# What forges look for when a page has been made: text without the comments that keep it apart.
calls='[@#!$%~&]["_0-9A-Za-z]|[wW]{3}\.|:(//|100:|1234:|[a-z_+-]+:)'
check "nobody is called" sh -c "! tr -d '\\\\' <harm.md | sed 's/<!-- -->/ /g; s/<!-- normgap report -->//' | grep -nE '$calls'"
check "places are not broken" grep -q 'many\.yaml:[0-9]*:[0-9]*' harm.md

# A language from right to left has its direction told, around everything.
share=$work/dest/usr/share/normgap
make -s -C "$SOURCE" VARIANT="$(basename "$BUILD")" DESTDIR="$work/dest" PREFIX=/usr install >"$work/made" 2>&1 ||
	not_ok "make install"
sed 's/^lang: en$/lang: he/' "$share/lang/en.yaml" >"$share/lang/he.yaml"
for command in assess plan; do
	"$work/dest/usr/bin/normgap" $command -f markdown --lang he singapore-2021.yaml >right.md 2>&1
	"$NORMGAP" $command -f markdown singapore-2021.yaml >left.md
	check "$command: from right to left" sh -c \
		"test \"\$(sed -n 2,3p right.md | tr '\n' '|')\" = '<div dir=\"rtl\">||' && test \"\$(tail -2 right.md | tr '\n' '|')\" = '|</div>|'"
	check "$command: and not where it is not" sh -c "! grep -q '<div' left.md"
done

# What an office reads, read back: every finding with its verdict.
if command -v pandoc >/dev/null 2>&1; then
	"$NORMGAP" assess -f json singapore-2021.yaml >report.json
	"$NORMGAP" assess -f markdown singapore-2021.yaml >report.md
	jq -r '.checklists[].items[].findings[] | (.verdict | sub("-"; " ")) + " " + .criterion' report.json >wanted
	for format in docx odt; do
		check "pandoc makes $format of it" pandoc -f gfm -o report.$format report.md
		pandoc -f $format -t plain --wrap=none report.$format | sed -nE \
			's/^ *- +(met|partial|gap|silent|not applicable|undetermined|position)(, [a-z]*)? \((essential|supporting)\) ([a-z0-9.-]*):.*/\1 \4/p' >found
		check "and nothing is lost in $format" diff wanted found
	done
else
	ok "pandoc makes docx and odt of it # SKIP pandoc is not installed"
fi
exit $failed
