#!/bin/sh
# valgrind watches the runs of tests/memcheck.txt: no byte is read before it is written, none beyond its block, and
# none is lost at the end. Takes a minute or two, so it waits for LONG=1.
# Processes of other people's plugins are not watched: valgrind keeps limits of its own, theirs cannot be set under it,
# and the plugin is refused, which is the last run of the list. What runs in them runs in the program here, as bundled
# plugins do; AddressSanitizer watches it behind its walls (tests/zoo.sh with the build of VARIANT=san).
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
if [ "${LONG:-}" != 1 ]; then
	ok "memcheck # SKIP it runs with LONG=1"
	exit 0
fi
if ! command -v valgrind >/dev/null 2>&1; then
	ok "memcheck # SKIP valgrind is not installed"
	exit 0
fi
cd "$SOURCE" || exit 1
umask 022
watched() { valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite "$@"; }

printf '#include <stdlib.h>\nint main(void) { char *p = malloc(8); int n = p[3]; p = NULL; return n ? !p : 0; }\n' >"$work/wrong.c"
gcc -O0 -g -o "$work/wrong" "$work/wrong.c"
expect "valgrind finds a mistake" 99 "uninitialised" watched "$work/wrong"
expect "and a leak" 99 "definitely lost" watched "$work/wrong"

grep -v '^#' tests/memcheck.txt >"$work/runs"
while read -r status words; do
	words=$(echo "$words" | sed "s|WORK|$work|g")
	# shellcheck disable=SC2086 -- words
	expect "memcheck: $(echo "$words" | sed "s|$work|WORK|g")" "$status" "" watched "$NORMGAP" $words
	grep '^==' "$work/err" | sed 's/^/    /' | head -20
done <"$work/runs"
exit $failed
