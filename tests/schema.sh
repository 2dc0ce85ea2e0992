#!/bin/sh
# The schemas for editors (`normgap list schema`) against a validator that is not ours: what `check` accepts they
# accept, however an editor's parser types it, and what it refuses they refuse, where a schema can see the mistake.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1

if ! python3 -c 'import jsonschema, yaml' 2>/dev/null; then
	echo "ok - the schemas for editors # SKIP python3-jsonschema and python3-yaml are not installed"
	exit 0
fi

mkdir "$work/schemas" "$work/files"
for type in declaration checklist facts topics crosswalk language; do
	"$NORMGAP" list schema $type >"$work/schemas/$type.json" || not_ok "the schema of $type is written"
done

# The examples of the documentation are files like others.
for page in README.md docs/*.md checklists/README.md; do
	awk -v out="$work/files/$(basename "$page" .md)" '
		inside && /^```/ { inside = 0; close(name); next }
		/^```yaml(-bad)?$/ { n++; name = out n ".yaml"; inside = 1; next }
		inside { print > name }' "$page"
done

# wrong N FROM TO: the checklist of one question, changed in one place.
wrong() { sed "s|$2|$3|" tests/zoo/one-question.yaml >"$work/files/wrong$1.yaml"; }
wrong 1 "^id: one" "id: one.two"
wrong 2 "published: yes" "published: maybe"
wrong 3 "published: yes" "publishd: yes"
wrong 4 "topic: awareness" "topic: awarenes"
wrong 5 "status: in-force" "status: inforce"
wrong 6 "fresh: 60 months" "fresh: +60 months"
wrong 7 "review-months: {most: 12}" "review-months: {least: 1, most: 12}"
wrong 8 "review-months: {most: 12}" "review-months: 12"
wrong 9 "weight: essential" "wieght: essential"
wrong 10 "asks:" "ask:"
wrong 11 "kind: " "with: "

# What means harm to whoever reads YAML is nothing that a schema sees.
find "$work/files" examples tests/cases tests/zoo checklists reports/lang -path tests/cases/hostile -prune -o -name '*.yaml' -print | sort >"$work/all"
xargs "$NORMGAP" check <"$work/all" >"$work/said" 2>&1
awk -F': error: ' '
	NR == FNR { if (NF > 1) { file = $1; sub(/:[0-9]+:[0-9]+$/, "", file); said[file] = said[file] "\t" $2 }; next }
	{ print ($0 in said ? "refused\t" : "accepted\t") $0 said[$0] }' "$work/said" "$work/all" >"$work/list"
check "each change to the checklist of one question is wrong" test "$(grep -c '^refused.*/wrong' "$work/list")" -eq 11
check "there are files to hold against them" test "$(grep -c '^accepted' "$work/list")" -gt 100
python3 -W ignore tests/schema.py "$work/schemas" "$work/list" || failed=1
exit $failed
