#!/bin/sh
# The plugins to learn from are what normgap asks of a plugin: `check` has nothing to say, the cases hold and notice
# every change, a real State can be held against them, and what their READMEs tell the reader to type works.
set -u
BUILD=$(cd "$1" && pwd) || exit 2
. "$(dirname "$0")/lib.sh"
CFLAGS="-I$SOURCE/include -O2 -Wconversion -Wshadow -Werror"
export CFLAGS
cp -r "$SOURCE/plugins/examples" "$work/examples"
chmod -R go-w "$work/examples"
cd "$work/examples" || exit 1

# type COMMAND: as in a README.
type_in() {
	# shellcheck disable=SC2086 # words of a command line
	case $1 in
	normgap\ *) "$NORMGAP" ${1#normgap } ;;
	*) $1 ;;
	esac
}

for directory in */; do
	plugin=${directory%/}
	rm -f "$plugin"/*.so
	[ ! -f "$plugin/Makefile" ] || check "$plugin: what is to be built is built" make -s -C "$plugin"
	expect "$plugin: check accepts it" 0 "" "$NORMGAP" plugin check "$plugin"
	check "and is silent" test ! -s "$work/out" -a ! -s "$work/err"
	expect "$plugin: its cases hold" 0 " 0 differ" "$NORMGAP" plugin test "$plugin"
	check "and notice every change" grep -qE '^mutation: ([0-9]+) of \1 changes are noticed \(100 %\)$' "$work/out"
	check "each of them says why it is there" test -z "$(grep -L '^# why: ' "$plugin"/cases/*.yaml)"
	for language in en zh; do
		expect "$plugin: a State is held against it ($language)" 0 "$plugin" \
			"$NORMGAP" assess --lang $language -c "$plugin" --plugins "$plugin" "$SOURCE/examples/colombia-2021.yaml"
		check "and nothing fails" test ! -s "$work/err"
	done
	sed -n 's/^    \(normgap\|make\) /\1 /p' "$plugin/README.md" >"$work/said"
	check "$plugin/README.md tells what to type" test -s "$work/said"
	while read -r said; do
		expect "$plugin/README.md: $said" 0 "" type_in "$said"
	done <"$work/said"
done
exit $failed
