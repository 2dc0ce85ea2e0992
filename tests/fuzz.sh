#!/bin/sh
# Replays the committed corpora with every fuzzing target: what crashed it once, and what reaches far into it.
# shellcheck disable=SC1091
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1

for target in declaration checklist script pipe writers; do
	corpus=tests/fuzz/corpus/$target
	expect "$target: its corpus does no harm" 0 "$(find "$corpus" -type f | wc -l)" "$BUILD/fuzz/$target" "$corpus"
done
expect "a corpus of nothing is none" 1 "" "$BUILD/fuzz/pipe"
check "all corpora are small" [ "$(find tests/fuzz/corpus -type f -exec cat {} + | wc -c)" -lt 500000 ]
exit $failed
