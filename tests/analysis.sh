#!/bin/sh
# What reads the sources without running them finds nothing, but what tests/analysis/cppcheck.txt and .clang-tidy name,
# with the reason. cppcheck takes seconds and runs where ALL=1 asks for it; clang-tidy, scan-build and the compiler's own
# analysis take minutes, and run where LONG=1 does.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
includes="-Iinclude -iquote core -iquote reports $(pkg-config --cflags lua5.4)"
defines="-DNORMGAP_VERSION='\"x\"' -DNORMGAP_BUNDLED='\"x\"'" # read by a shell once more
sources=$(echo core/*.c reports/*.c plugins/*.c)

# wanted LEVEL NAME TOOL: whether the level is asked for and the tool is there; says so if not.
wanted() {
	if [ "$1" = ALL ] && [ "${ALL:-}${LONG:-}" = "" ] || [ "$1" = LONG ] && [ "${LONG:-}" != 1 ]; then
		ok "$2 # SKIP it runs with $1=1"
	elif ! command -v "$3" >/dev/null 2>&1; then
		ok "$2 # SKIP $3 is not installed"
	else
		return 0
	fi
	return 1
}

# over COMMAND: runs it on a few sources at a time, which are its "$@"; says what it finds, and fails then.
over() {
	# shellcheck disable=SC2086 -- a list of files
	printf '%s\n' $sources | xargs -P2 -n8 sh -c "$1" x >"$work/found" 2>/dev/null
	! grep -E '(warning|error):' "$work/found"
}
cppcheck_finds_nothing() {
	# shellcheck disable=SC2086 -- a list of files
	cppcheck -j2 --quiet --std=c11 --enable=warning,performance,portability,style --error-exitcode=1 \
		--suppressions-list=tests/analysis/cppcheck.txt -Iinclude -Icore -Ireports -DNORMGAP_VERSION='"x"' \
		-DNORMGAP_BUNDLED='"x"' "$@"
}
clang_tidy_finds_nothing() { over "clang-tidy --quiet \"\$@\" -- -std=c11 $includes $defines"; }
compiler_finds_nothing() { over "for file; do gcc -std=c11 -O1 -fanalyzer $includes $defines -c -o /dev/null \$file 2>&1; done"; }
scan_build_finds_nothing() {
	scan-build --status-bugs -o "$work/scan" -disable-checker security.insecureAPI.DeprecatedOrUnsafeBufferHandling \
		-disable-checker valist.Uninitialized make -s -j2 BUILD="$work/build" all
}

# Each tool is shown a mistake first, which it has to find.
cat >"$work/wrong.c" <<'END'
#include <stdlib.h>
int *wrong(int n);
int *wrong(int n)
{
	int *p = n ? malloc(sizeof(*p)) : NULL;
	*p = n;
	return p;
}
END
finds() { ! "$@" >"$work/check.out" 2>&1; }

if wanted ALL "cppcheck finds nothing" cppcheck; then
	check "cppcheck finds a mistake" finds cppcheck_finds_nothing "$work/wrong.c"
	# shellcheck disable=SC2086
	check "cppcheck finds nothing" cppcheck_finds_nothing $sources
fi
if wanted LONG "clang-tidy finds nothing" clang-tidy; then
	check "clang-tidy finds nothing" clang_tidy_finds_nothing
	cp .clang-tidy "$work"
	sources=$work/wrong.c
	check "clang-tidy finds a mistake" finds clang_tidy_finds_nothing
	sources=$(echo core/*.c reports/*.c plugins/*.c)
fi
if wanted LONG "the compiler's analysis finds nothing" gcc; then
	check "the compiler's analysis finds nothing" compiler_finds_nothing
	sources=$work/wrong.c
	check "the compiler's analysis finds a mistake" finds compiler_finds_nothing
fi
if wanted LONG "scan-build finds nothing" scan-build; then
	check "scan-build finds nothing" scan_build_finds_nothing
fi
exit $failed
