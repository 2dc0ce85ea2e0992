#!/bin/sh
# Runs every test against each build directory given, and ends with one line of counts.
# Each test speaks TAP: lines that begin with `ok` or `not ok`, `# SKIP` for what was skipped.
set -u
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
export SOURCE LC_ALL=C
results=$(mktemp)
trap 'rm -f "$results"' EXIT

# run NAME COMMAND...: keeps the TAP lines; a test that dies before it says anything has failed.
run() {
	name=$1
	shift
	output=$("$@" 2>&1)
	status=$?
	lines=$(printf '%s\n' "$output" | grep -E '^(ok|not ok)')
	[ -n "$lines" ] && printf '%s\n' "$lines" | sed "s|\$| [$name]|" >>"$results"
	if [ $status -ne 0 ] || [ -z "$lines" ]; then
		printf '%s\n' "$output" | grep -vE '^ok' | tail -40
		printf '%s\n' "$lines" | grep -q '^not ok' || echo "not ok - $name ended with $status" >>"$results"
	fi
}

run structure sh "$SOURCE/tests/structure.sh"
run languages sh "$SOURCE/tests/languages.sh"
run schema sh "$SOURCE/tests/schema.sh" "$SOURCE/$1"
run mutation sh "$SOURCE/tests/mutation.sh" "$SOURCE/$1"
for build; do
	BUILD=$SOURCE/$build
	ZOO_SO=$BUILD/zoo/so
	ZOO_SRC=$SOURCE/tests/zoo/so
	export BUILD ZOO_SO ZOO_SRC
	for test in "$BUILD"/tests/test_*; do
		case $test in *.d) continue ;; esac
		CMOCKA_MESSAGE_OUTPUT=TAP run "$(basename "$test"), $build" "$test"
	done
	for script in cli plan suggest golden determinism docs install abi zoo; do
		[ -f "$SOURCE/tests/$script.sh" ] && run "$script, $build" sh "$SOURCE/tests/$script.sh" "$BUILD"
	done
done

passed=$(grep -E '^ok' "$results" | grep -cv '# SKIP')
skipped=$(grep -E '^ok' "$results" | grep -c '# SKIP')
failed=$(grep -c '^not ok' "$results")
grep '^not ok' "$results"
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
