#!/bin/sh
# Every hostile plugin, in a process of its own behind the walls: each run ends in
# time and within its memory, leaves no process and no file, costs no checklist but
# its own a byte, and tells plugin and reason.
#
#     sh tests/zoo.sh BUILD          all of them, as TAP
#     sh tests/zoo.sh BUILD FILE     one of them
set -u
BUILD=$1
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
PART=5 # plugins get a fifth of their limits; objects, which count no steps, a tenth
SECONDS_MOST=60 KIB_MOST=400000

# Where strace is at hand, the objects are run under it: what their processes came through with is seen from outside.
TRACED='%network,openat,openat2,creat,clone,clone3,fork,vfork,execve,kill,tkill,ptrace,process_vm_readv,process_vm_writev'
TRACED="$TRACED,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,mknod,mknodat,link,symlink,setuid,memfd_create"

# What a process other than the first did, and should not have: an answer that is no error, but for opening what is
# read, and what leads nowhere. A call that the walls stop is followed by its signal.
came_through() {
	awk 'function told(pid) { if (pid in last) print "it came through with: " last[pid]; delete last[pid] }
		NR == 1 { first = $1 }
		/--- SIGSYS/ { delete last[$1] }
		{ told($1) }
		$1 == first || / = -1 | = \? |<unfinished|resumed>|---|\+\+\+/ { next }
		/openat\(/ && !/O_CREAT|O_WRONLY|O_RDWR|O_TRUNC/ { next }
		/"\/dev\/null"/ { next }
		{ last[$1] = $0 }
		END { for (pid in last) told(pid) }' "$1"
}

# Of a report: the other checklist's part, byte for byte, on a line; below it the verdict that needs no judge, and the
# judge's with its reasons, each on a line.
parts() {
	jq -r '(.checklists[] | select(.id == "vep") | tojson), (.checklists[] | select(.id == "hostile") |
		.items[0].findings | .[2].verdict, (.[1] | .verdict, (.because[] | .text)))' "$1" 2>&1
}

assess() { # assess DIRECTORY CHECKLISTS OPTIONS...
	directory=$1 checklists=$2
	shift 2
	(cd "$directory/here" && HOME=$directory/here TMPDIR=$directory/here "$BUILD/tests/watch" $SECONDS_MOST \
		${ZOO_TRACE:+strace -f -qq -o "$directory/trace" -e "trace=$TRACED"} "$BUILD/normgap" assess -f json --test-limits "$PART" -c "$checklists" "$@" "$SOURCE/tests/zoo/visitors.yaml" \
		>"$directory/report" 2>"$directory/said" 3>"$directory/watched")
}

# What the first line of its source expects, as: sort, and what is to be found.
expectation() {
	sed -n '1{s|^/\* expect: \(.*\) \*/$|\1|p; s|^-- expect: \(.*\)$|\1|p;}' "$1" |
		sed "s/^load /fails /; s/^judge /fails /; s/^ok unmet/answers silent/; s/^ok /answers /
			s/50000000/$((50000000 / PART))/
			s/\(it used more than .* of memory\)$/\1 | it took more than $((50000000 / PART)) steps/"
}

# Whether one of several parts, which ` | ` separates, stands in a file.
any_part() { printf '%s\n' "$1" | sed 's/ | /\n/g' | grep -qFf - "$2"; }

# Under sanitizers memory has no bounds, and mistakes with it end otherwise: of these it only counts that they are contained.
otherwise_sanitized=" case-scribble double-free heap-overrun kept-case memory-all memory-touched "
contained_at_least() {
	case $(basename "$BUILD")$otherwise_sanitized in
	san*" $1 "*) echo contained ;;
	*) echo "$2" ;;
	esac
}

# Every way in which a run can be wrong; nothing is printed where all is well.
wrong() { # wrong DIRECTORY NAME SORT PART
	read -r _ status _ seconds _ kib _ left <"$1/watched"
	[ "$seconds" -lt $SECONDS_MOST ] || echo "it took $seconds s"
	[ "$kib" -lt "$KIB_MOST" ] || [ "$3" = contained ] || echo "it took $kib KiB"
	[ "$left" -eq 0 ] || echo "a process is left"
	[ ! -f "$1/trace" ] || came_through "$1/trace"
	[ -z "$(ls -A "$1/here")" ] || echo "a file is left: $(ls -A "$1/here")"
	LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" "$1/said" && echo "what it said has control characters"
	if [ "$3" = ends ]; then
		[ "$status" -eq 4 ] || echo "status $status, not 4"
		[ -s "$1/report" ] && echo "there is a report"
		{ grep -qF "\`$2\`" "$1/said" && any_part "$4" "$1/said"; } || echo "it does not say: $4"
		return
	fi
	parts "$1/report" >"$1/all"
	{ read -r vep && read -r plain && read -r verdict; } <"$1/all"
	[ "$vep" = "$(cat "$1/../vep")" ] || echo "the other checklist's part has changed"
	[ "$plain" = met ] || echo "the question without a judge has another answer"
	tail -n +3 "$1/all" >"$1/finding"
	if [ "$3" = contained ]; then
		[ "$status" -eq 0 ] || [ "$status" -eq 4 ] || echo "status $status, neither 0 nor 4"
	elif [ "$3" = answers ]; then
		[ "$verdict" = "$4" ] || echo "its verdict is $verdict, not $4"
	else
		[ "$verdict" = undetermined ] || echo "its verdict is $verdict, not undetermined"
		[ "$status" -eq 4 ] || echo "status $status, not 4"
		grep -qF "$2" "$1/finding" || echo "the reason does not name it"
		any_part "$4" "$1/finding" || echo "it does not say: $4"
	fi
}

one() { # one FILE
	ZOO_TRACE= PART=5
	name=$(basename "$1")
	name=${name%.*}
	directory=$work/$(basename "$1")
	mkdir -p "$directory/here" "$directory/plugins"
	case $1 in
	*.lua) install -m 644 "$1" "$directory/plugins/$name.lua" ;;
	*) command -v strace >/dev/null 2>&1 && [ "$(basename "$BUILD")" = debug ] && ZOO_TRACE=yes
		install -m 755 "$BUILD/zoo/hostile/$name.so" "$directory/plugins/$name.so"
		PART=10 ;;
	esac
	sed "s/animal/$name/" "$SOURCE/tests/zoo/hostile.yaml" >"$directory/hostile.yaml"
	expected=$(expectation "$1")
	# shellcheck disable=SC2086 -- options
	assess "$directory" "$directory/hostile.yaml,vep" --plugins "$directory/plugins" ${ZOO_OPTIONS:-}
	problems=$(wrong "$directory" "$name" "$(contained_at_least "$name" "${expected%% *}")" "${expected#* }")
	if [ -n "$expected" ] && [ -z "$problems" ]; then
		echo "ok - $(basename "$1") is contained"
	else
		echo "not ok - $(basename "$1") is contained"
		printf '%s\n' "$problems" | sed 's/^/    /'
		head -3 "$directory/finding" "$directory/said" 2>/dev/null | cut -c1-300 | sed 's/^/    /'
	fi
}

if [ -n "${2:-}" ] && [ -n "${ZOO_WORK:-}" ]; then
	work=$ZOO_WORK
	one "$2"
	exit 0
fi
ZOO_WORK=$(mktemp -d)
export ZOO_WORK
trap 'rm -rf "$ZOO_WORK"' EXIT
mkdir "$ZOO_WORK/here"
assess "$ZOO_WORK" vep
parts "$ZOO_WORK/report" >"$ZOO_WORK/vep"
tmp=$(ls -A /tmp)
if [ -n "${2:-}" ]; then set -- "$BUILD" "$2"; else set -- "$BUILD" "$SOURCE"/tests/zoo/hostile/*.c "$SOURCE"/tests/zoo/lua/*.lua; fi
shift
printf '%s\n' "$@" | setsid xargs -P 2 -n 1 sh "$0" "$BUILD" >"$ZOO_WORK/tap"
cat "$ZOO_WORK/tap"
left=$(ls -A /tmp | grep -vxF "$tmp" | grep zoo)
if [ -z "$left" ] && [ "$(grep -c '^ok\|^not ok' "$ZOO_WORK/tap")" -eq $# ]; then echo "ok - all were seen, and none has left anything in /tmp"; else
	echo "not ok - all were seen, and none has left anything in /tmp"
	printf '    %s\n' "$left"
fi
# Whoever is let in comes through, and is seen.
rm -rf "$ZOO_WORK/create-here.c"
if ZOO_OPTIONS='--trust create-here' sh "$0" "$BUILD" "$SOURCE/tests/zoo/hostile/create-here.c" | grep -q 'a file is left'; then
	echo "ok - a plugin that is trusted leaves its file, and this is noticed"
else
	echo "not ok - a plugin that is trusted leaves its file, and this is noticed"
	exit 1
fi
! grep -q '^not ok' "$ZOO_WORK/tap"
