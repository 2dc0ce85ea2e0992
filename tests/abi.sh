#!/bin/sh
# The interface of plugins, version 1, holds what docs/plugin-abi.md promises. Plugins that were built with the
# header of 1.0, and with one of days to come, run in today's program; and today's header, without what was
# appended to it, is the one that tests/abi/plugin-1.0.abi describes. That was made once, from the frozen header:
#     abidw --no-corpus-path --no-comp-dir-path --no-show-locs --no-architecture --no-elf-needed shape.so
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
today=include/normgap/plugin.h frozen=tests/abi/plugin-1.0.h
declared="tests/abi/declaration.yaml -c tests/abi/checklist.yaml"
strict="-Wall -Wextra -Werror -pedantic"

# header NAME: where a plugin finds a header under this name, which is read from standard input.
header() {
	mkdir -p "$work/$1/normgap" && cat >"$work/$1/normgap/plugin.h"
}

# Append text to the end of a structure: appended STRUCT TEXT.
appended() {
	awk -v of="struct $1 {" -v text="	$2" '
		$0 == of { inside = 1 }
		inside && /^};/ { print text; inside = 0 }
		{ print }'
}

header 1.0 <$frozen
header today <"$today"
appended normgap_host "int32_t (*weigh)(const struct normgap_case *c);" <"$today" |
	appended normgap_judge "const char *cites;" | appended normgap_plugin "const char *licence;" | header later

# build NAME HEADER COMPILER...: into a directory of its own, in which it is abi.so.
build() {
	mkdir -p "$work/$1.plugins" && chmod go-w "$work/$1.plugins"
	out=$work/$1.plugins/abi.so include=$work/$2
	shift 2
	"$@" -I"$include" -fPIC -shared -fvisibility=hidden -Wl,-z,defs -o "$out" && chmod go-w "$out"
}

# judged NAME: both questions of the judges' are met; `explain` says so, and that nothing failed.
judged() {
	for criterion in abi.item.every abi.item.row; do
		# shellcheck disable=SC2086 -- two words and an option
		expect "$1: $criterion is met" 0 "[met, " "$NORMGAP" explain $declared "$criterion" --plugins "$work/$1.plugins"
	done
}

# shellcheck disable=SC2086 -- a list of flags
{
	check "a plugin builds with the header of 1.0" build 1.0 1.0 gcc -std=c11 $strict tests/abi/plugin.c
	check "a plugin builds with today's header" build today today gcc -std=c11 $strict tests/abi/plugin.c
	check "a plugin builds with a later header" build later later gcc -std=c11 $strict -DLATER tests/abi/plugin.c
}
judged 1.0
judged today
judged later
# shellcheck disable=SC2086
expect "a later plugin notices what this host has not" 0 "This host does not weigh yet." \
	"$NORMGAP" explain $declared abi.item.row --plugins "$work/later.plugins"

# alone NAME COMPILER...: the header and nothing else, in one language.
alone() {
	name="the header alone is $1"
	shift
	if command -v "$1" >/dev/null 2>&1; then
		check "$name" "$@" -Wall -Wextra -Werror -pedantic -fsyntax-only "$today"
	else
		ok "$name # SKIP $1 is not installed"
	fi
}
alone "C11 (gcc)" gcc -std=c11 -x c
alone "C11 (clang)" clang -std=c11 -x c
alone "C++17 (g++)" g++ -std=c++17 -x c++
alone "C++17 (clang++)" clang++ -std=c++17 -x c++

if command -v g++ >/dev/null 2>&1; then
	# shellcheck disable=SC2086
	check "a plugin in C++17 builds" build cc today g++ -std=c++17 -static-libstdc++ -static-libgcc $strict tests/abi/plugin.cc
	judged cc
else
	ok "a plugin in C++17 # SKIP g++ is not installed"
fi

# known HEADER: a header without what version 1 may append: what stands behind the last member that 1.0 has, in the
# three structures that grow and in every list of words. (abidiff could be told to forgive appended members, but
# then, in version 2.2, it forgives a changed one beside them too.)
known() {
	awk '
		/^(struct normgap_(host|judge|plugin)|enum [a-z_]+) {$/ { within = $2; last = "" }
		within && match($0, /\(\*[a-z_]+\)|NORMGAP_[A-Z_]+ =|[a-z_]+;$/) { last = substr($0, RSTART, RLENGTH) }
		/^};/ { if (within && FNR == NR) end[within] = last; within = dropping = 0 }
		FNR == NR { next }
		dropping { next }
		{ print }
		within && last && last == end[within] && (/;$/ || /NORMGAP_/) { dropping = 1 }
	' $frozen "$1"
}

# compare HEADER: 0 when it is that of 1.0 to the last name, 4 or more when it differs, as abidiff counts.
compare() {
	known "$1" | header compared
	gcc -std=c11 -g -I"$work/compared" -fPIC -shared -fvisibility=hidden -o "$work/shape.so" tests/abi/shape.c || return 1
	abidiff --harmless --no-architecture tests/abi/plugin-1.0.abi "$work/shape.so"
}
differs() {
	compare "$1"
	[ $? -ge 4 ]
}

# changed NAME CHECK SED: today's header, changed in one place, is compared.
changed() {
	sed "$3" "$today" >"$work/changed.h"
	if cmp -s "$today" "$work/changed.h"; then not_ok "$1: nothing was changed"; else check "$1" "$2" "$work/changed.h"; fi
}

if ! command -v abidiff >/dev/null 2>&1; then
	ok "today's header is that of 1.0, and more # SKIP abidiff is not installed"
elif [ "$(uname -m)" != x86_64 ]; then
	ok "today's header is that of 1.0, and more # SKIP the description is of another machine"
else
	line='uint32_t (\*line)(const struct normgap_case \*c, size_t measure);'
	more='int32_t (*weigh)(const struct normgap_case *c);'
	check "the frozen header is what the description describes" compare $frozen
	check "today's header is that of 1.0, and more" compare "$today"
	check "functions and fields may be appended" compare "$work/later/normgap/plugin.h"
	changed "a list of words may grow" compare 's/NORMGAP_LACKS = 4/&,\
	NORMGAP_DOUBTS = 5/'
	changed "no function in the middle" differs "s/$line/&\\
	$more/"
	changed "no function removed" differs "/$line/d"
	changed "no function renamed" differs 's/(\*line)/(*row)/'
	changed "no other arguments" differs 's/\((\*line)(.*\) size_t measure/\1 int32_t measure/'
	changed "no other answer" differs 's/uint32_t (\*line)/uint64_t (*line)/'
	changed "no other arguments of the last function" differs 's/(\*would_meet)(struct normgap_case \*c, /&int32_t role, /'
	changed "nothing more in a text" differs 's/^	size_t length;/&\
	int32_t lang;/'
	changed "no field of a judge in the middle" differs 's/^	const void \*data;/&\
	const char *cites;/'
	changed "no word in the middle of a list" differs 's/NORMGAP_NEAR = 2,/NORMGAP_DOUBTS = 2, NORMGAP_NEAR = 3,/; s/AGAINST = 3/AGAINST = 4/; s/LACKS = 4/LACKS = 5/'
	changed "no word with another number" differs 's/NORMGAP_LACKS = 4/NORMGAP_LACKS = 5/'
fi
exit $failed
