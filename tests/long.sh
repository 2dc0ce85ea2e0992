#!/bin/sh
# What takes too long for every commit, one after the other: each test of the list skips itself in `make check`.
set -u
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
export SOURCE LC_ALL=C LONG=1
failed=0
for test in memcheck analysis faults; do
	sh "$SOURCE/tests/$test.sh" "$1" || failed=1
done
exit $failed
