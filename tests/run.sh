#!/bin/sh
# Runs every test against each build directory given, two at a time, and ends with one line of counts.
# Each test speaks TAP: lines that begin with `ok` or `not ok`, `# SKIP` for what was skipped.
set -u
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
export SOURCE LC_ALL=C
RESULTS=${RESULTS:-$(mktemp -d)}
export RESULTS

# run NAME COMMAND...: keeps the TAP lines; a test that dies before it says anything has failed.
run() {
	name=$1
	shift
	file=$RESULTS/$(echo "$name" | tr ' /' '--')
	"$@" >"$file.said" 2>&1
	status=$?
	grep -E '^(ok|not ok)' "$file.said" | sed "s|\$| [$name]|" >"$file.tap"
	if [ $status -ne 0 ] || [ ! -s "$file.tap" ]; then
		grep -vE '^ok' "$file.said" | tail -40
		grep -q '^not ok' "$file.tap" || echo "not ok - $name ended with $status" >>"$file.tap"
	fi
}

# one BUILD KIND NAME: what stands in a line of the list below.
one() {
	BUILD=$SOURCE/$1
	ZOO_SO=$BUILD/zoo/so
	ZOO_SRC=$SOURCE/tests/zoo/so
	export BUILD ZOO_SO ZOO_SRC
	if [ "$2" = unit ]; then
		CMOCKA_MESSAGE_OUTPUT=TAP run "$3, $1" "$BUILD/tests/$3"
	else
		run "$3, $1" sh "$SOURCE/tests/$3.sh" "$BUILD"
	fi
}

if [ "${1:-}" = --one ]; then
	one "$2" "$3" "$4"
	exit 0
fi
trap 'rm -rf "$RESULTS"' EXIT

# once BUILD SCRIPT... and each SCRIPT BUILD...: what is the same for every build, and what is not. What a format is to its
# readers is the same for all, and so is what takes many cases: the last one, with the sanitizers, sees the most.
once() {
	build=$1
	shift
	for script; do echo "$build script $script"; done
}
each() {
	script=$1
	shift
	for build; do echo "$build script $script"; done
}

for last; do continue; done
# The longest first, so that nobody waits for them at the end.
{
	each zoo "$@"
	each hostile "$@"
	once "$1" browser reproducible ${ALL:+mutation} structure schema
	for build; do
		for test in "$SOURCE/$build"/tests/test_*; do
			case $test in
			*.d | *.gcno | *.gcda) continue ;;
			*/test_cases | */test_plugin_lua | */test_markup | */test_escaping*) [ "$build" = "$last" ] || continue ;;
			esac
			echo "$build unit $(basename "$test")"
		done
	done
	for script in sheets isolation cli plugin examples docs install plan writing abi suggest golden jobs; do
		each $script "$@"
	done
	once "$last" fuzz pipes markdown harm
	once "$1" oscal html yaml verify determinism languages man office faults hardening analysis memcheck sbom
} | grep -vE "${LEFT_OUT:-^\$}" >"$RESULTS/list"
xargs -P 2 -L 1 sh "$0" --one <"$RESULTS/list"

cat "$RESULTS"/*.tap >"$RESULTS/all"
passed=$(grep -E '^ok' "$RESULTS/all" | grep -cv '# SKIP')
skipped=$(grep -E '^ok' "$RESULTS/all" | grep -c '# SKIP')
failed=$(grep -c '^not ok' "$RESULTS/all")
[ "$(ls "$RESULTS"/*.tap | wc -l)" -eq "$(wc -l <"$RESULTS/list")" ] || failed=$((failed + 1))
grep '^not ok' "$RESULTS/all"
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
