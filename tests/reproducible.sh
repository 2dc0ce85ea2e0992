#!/bin/sh
# Whoever builds normgap gets these bytes: two copies of the sources, built in other directories, by other numbers of
# jobs, under another umask, locale, time zone and clock, install the same files. Takes half a minute, so only where
# ALL=1 asks for it.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
if [ "${ALL:-}" != 1 ]; then
	ok "two builds are alike # SKIP make check-all asks for it"
	exit 0
fi

# built NAME UMASK JOBS TIMES ENVIRONMENT...: a copy of the tree, dated TIMES, is built and installed.
built() {
	tree=$work/$1/tree dest=$work/$1/dest mask=$2 jobs=$3 times=$4
	shift 4
	mkdir -p "$tree"
	(cd "$SOURCE" && cp -r Makefile core reports include plugins checklists docs examples tests "$tree") || return 1
	find "$tree" -exec touch -d "$times" {} +
	(umask "$mask" && env -u MAKEFLAGS -u MAKELEVEL "$@" make -s -j"$jobs" -C "$tree" DESTDIR="$dest" PREFIX=/usr install)
}
# What is installed: the mode, the digest and the name of each file.
contents() {
	(cd "$work/$1/dest" && find . -type f -exec sha256sum {} + && find . -printf '%m  %p\n') | sort -k 2
}

clock=
command -v faketime >/dev/null 2>&1 && clock="faketime 2031-12-31"
check "one builds" built one 022 1 2020-02-29 LC_ALL=C TZ=UTC HOME=/nonexistent
# shellcheck disable=SC2086 -- a command or nothing
check "another builds" built another/and/deeper 077 2 2024-06-01 LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati $clock
contents one >"$work/one.list"
contents another/and/deeper >"$work/another.list"
check "more than a hundred files are installed" test "$(grep -c '^[0-9a-f]\{64\}' "$work/one.list")" -gt 100
check "the same files, modes and bytes" diff "$work/one.list" "$work/another.list"

# Nor do they tell where they were built, of which the compiler takes note for debuggers.
for file in usr/bin/normgap usr/lib/normgap/vep.so; do
	check "$file: there are notes for debuggers" sh -c "readelf --debug-dump=info '$work/one/dest/$file' 2>/dev/null | grep -q DW_AT_comp_dir"
	check "$file: no path of the build" sh -c "! grep -qF '$work' '$work/one/dest/$file'"
done

# The comparison can fail: a plugin that is built without the flag that hides the directory is another in each.
shown() { make -s -B -C "$work/$1/tree" FLAGS_release="-O2 -g" build/release/plugins/vep.so; }
check "a plugin builds without the flag" shown one
check "and another" shown another/and/deeper
check "and they differ" sh -c "! cmp -s '$work/one/tree/build/release/plugins/vep.so' '$work/another/and/deeper/tree/build/release/plugins/vep.so'"
exit $failed
