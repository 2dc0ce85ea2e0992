#!/bin/sh
# The HTML report, read by a parser that is not ours: markup, anchors, policy, nothing from elsewhere, the findings of the
# JSON report, its size; and that no text of a declaration becomes markup.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
most=400000

page() { python3 "$SOURCE/tests/html_page.py" "$@"; }

for file in examples/*.yaml; do
	example=$(basename "$file" .yaml)
	"$NORMGAP" assess -f html "$file" >"$work/$example.html" || not_ok "$example is assessed"
	check "$example: at most $most bytes" test "$(wc -c <"$work/$example.html")" -le $most
	check "$example: the command that makes it again" grep -qF "normgap assess -f html" "$work/$example.html"
done
check "a plan of its own is refused with a sentence" sh -c \
	"'$NORMGAP' plan -f html examples/singapore-2021.yaml 2>&1 | grep -q 'no plan of its own'"
check "an earlier report is replaced" sh -c "'$NORMGAP' assess -f html -o '$work/same.html' examples/singapore-2021.yaml &&
	'$NORMGAP' assess -f html -o '$work/same.html' examples/denmark-2021.yaml"

if ! python3 -c 'import html.parser' 2>/dev/null; then
	echo "ok - the page as a parser reads it # SKIP python3 is not installed"
	exit $failed
fi

for lang in reports/lang/*.yaml; do
	lang=$(basename "$lang" .yaml)
	for example in singapore-2021 colombia-2021 united-kingdom-2021; do
		"$NORMGAP" assess --lang "$lang" -f html "examples/$example.yaml" >"$work/page.html"
		"$NORMGAP" assess --lang "$lang" -f json "examples/$example.yaml" >"$work/page.json"
		check "$example, $lang: markup, anchors, policy, findings" page check "$work/page.html" "$work/page.json"
		check "$example, $lang: the page names its language" grep -q "<html lang=\"$lang\" dir=\"\(ltr\|rtl\)\">" "$work/page.html"
	done
done
"$NORMGAP" assess --as-of 2026-11-01 -f html examples/united-kingdom-2021.yaml >"$work/page.html"
"$NORMGAP" assess --as-of 2026-11-01 -f json examples/united-kingdom-2021.yaml >"$work/page.json"
check "years later" page check "$work/page.html" "$work/page.json"

# declare_all TEXT URL: a declaration with the text in every field that takes one.
declare_all() {
	sed "s|@TEXT@|$1|g; s|@URL@|$2|g" "$SOURCE/tests/zoo/every-text.yaml" >"$work/declared.yaml"
	"$NORMGAP" assess -f html "$work/declared.yaml" >"$work/declared.html" 2>"$work/declared.err"
	"$NORMGAP" assess -f json "$work/declared.yaml" >"$work/declared.json" 2>/dev/null
	page check "$work/declared.html" "$work/declared.json" && page shape "$work/declared.html"
}
declare_all "plain words" "https://example.org/" >"$work/control"
check "a declaration with a text in every field is assessed" test -s "$work/control"
check "and the page shows its texts" test "$(grep -o 'plain words' "$work/declared.html" | wc -l)" -gt 20
check "a link of the declaration's is a link" grep -q '<a href="https://example.org/"' "$work/declared.html"

# hostile NAME TEXT URL: in YAML's double quotes, for sed.
hostile() {
	declare_all "$2" "$3" >"$work/found"
	if [ -s "$work/found" ] && cmp -s "$work/control" "$work/found"; then ok "hostile: $1"; else
		not_ok "hostile: $1"
		diff "$work/control" "$work/found" | sed 's/^/    /' | head -10
		head -3 "$work/declared.err"
	fi
}
hostile "elements" '</bdi></dd></dl></details></main><script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>' \
	'https://example.org/<script>'
# shellcheck disable=SC2016 -- quotes of all sorts, on purpose
hostile "attributes" '\\" onmouseover=\\"alert(1)\\" x=\\"'"' onfocus='alert(1)' autofocus='"'` x=`' 'https://example.org/\\" onclick=\\"x'
hostile "a script's address" 'javascript:alert(1)' 'javascript:alert(1)'
hostile "addresses in disguise" '\\tjava\\nscript:alert(1)' ' JAVASCRIPT:alert(1)//https://example.org'
hostile "data" 'data:text/html,x' 'data:text/html,<script>alert(1)</script>'
hostile "ends of what is not text" '--></style></script></title></textarea><!-- ]]> <base href=//example.org> <meta http-equiv=refresh>' \
	'//example.org'
hostile "references" '\&lt;script\&gt; \&#60;b\&#62; \&amp;quot; \&' 'https://example.org/?a=\&lt;b'
hostile "control characters and turned directions" 'a\\x01\\x1b[2J\\u202eb\\u2066c\\u200f\\ufeff\\x7f\\x85' 'https://example.org/\\u202e'
check "which are made visible" grep -qF 'a\x01\x1b[2J[U+202E]b' "$work/declared.html"
hostile "gaps of sentences" '{1}{2}{9} %s %n' 'https://example.org/{1}'
exit $failed
