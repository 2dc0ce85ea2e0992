#!/bin/sh
# Replays the committed corpora with every fuzzing target: what crashed it once, and what reaches far into it.
# shellcheck disable=SC1091
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1

# all_of TARGET: it takes every file of its corpus, and says how many those were; the last one named is one that crashes.
all_of() {
	count=$("$BUILD/fuzz/$1" "tests/fuzz/corpus/$1" 2>"$work/named") || { tail -20 "$work/named"; return 1; }
	[ "$count" -eq "$(find "tests/fuzz/corpus/$1" -type f | wc -l)" ]
}

for target in declaration checklist script pipe writers; do
	check "$target: its corpus does no harm" all_of $target
done
expect "a corpus of nothing is none" 1 "" "$BUILD/fuzz/pipe"
check "all corpora are small" [ "$(find tests/fuzz/corpus -type f -exec cat {} + | wc -c)" -lt 500000 ]
exit $failed
