#!/bin/sh
# Files that mean harm, or are wrong, each in one way: declarations (tests/cases/hostile, tests/cases/input), checklists
# (tests/hostile/checklists), topics and crosswalks (tests/hostile/vocabularies), and large ones that are made here from
# a line of tests/hostile/large.txt. Each is a run of its own within 2 s of processor time and 256 MiB. What is refused
# is refused with status 3, with every message that the file expects at its place and no other, and with nothing on
# standard output.
#
#     sh tests/hostile.sh BUILD          all of them, as TAP
#     sh tests/hostile.sh BUILD NAME     the large one of that name, with what it says
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
SECONDS_MOST=2 KIB_MOST=262144
cd "$SOURCE" || exit 1
control=tests/cases/input/accepted-control.yaml

# limited COMMAND...: what it says in out and err, how it ended in watched. The wall only ends what waits for ever.
limited() {
	(ulimit -t $SECONDS_MOST && exec "$BUILD/tests/watch" 60 "$@") >"$work/out" 2>"$work/err" 3>"$work/watched" </dev/null
}

# An assessment of a declaration, or with a checklist: assess SORT FILE
assess() {
	case $1 in
	checklist) limited "$NORMGAP" assess -c "$2" "$control" ;;
	vocabulary) limited "$NORMGAP" check "$2"; mv "$work/out" "$work/err"; : >"$work/out" ;;
	*) limited "$NORMGAP" assess "$2" ;;
	esac
}

# Every way in which a run can be wrong but for its messages; nothing where all is well: ended STATUS
ended() {
	read -r _ status _ _ _ kib _ <"$work/watched"
	[ "$status" -eq "$1" ] || echo "status $status, not $1"
	[ "$kib" -le $KIB_MOST ] || echo "it took $kib KiB"
	[ "$1" -eq 0 ] || [ ! -s "$work/out" ] || echo "it is refused, and there is a report"
	LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" "$work/err" && echo "a message has control characters"
	[ "$1" -ne 0 ] || [ -s "$work/out" ] || echo "it is accepted, and there is no report"
}

# The messages of FILE against the expectations of CASE. A place of 0:0 is the file as a whole.
messages() { # messages CASE FILE
	LC_ALL=C awk -v file="$2" '
		FNR == NR {
			if (!sub(/^# expect: error /, "")) next
			sub(/\r$/, "")
			place = $1 == "0:0" ? file ":" : file ":" $1 ":"
			expected[++count] = place " error: "
			part[count] = substr($0, length($1) + 2)
			next
		}
		/^    / { next }
		index($0, file ":") != 1 && $0 !~ /^\.\.\. and [0-9]+ more/ { print "a line of nobody: " $0; next }
		/^[^ ]* error: / { said[++errors] = $0 }
		END {
			for (i = 1; i <= count; i++) {
				found = 0
				for (j = 1; j <= errors && !found; j++)
					if (index(said[j], expected[i]) == 1 && index(said[j], part[i])) { found = 1; said[j] = "" }
				if (!found) print "it does not say: " expected[i] part[i]
			}
			for (j = 1; j <= errors; j++) if (said[j] != "") print "nobody expects: " said[j]
		}' "$1" "$work/err"
}

told() { # told NAME WHAT-IS-WRONG
	if [ -z "$2" ]; then ok "$1"; else
		not_ok "$1"
		printf '%s\n' "$2" | head -20 | sed 's/^/    /'
	fi
}

# A small file, whose first lines say what is to happen: small SORT CASE
small() {
	file=$(sed -n 's/^# file: //p' "$2" 2>/dev/null | head -1)
	file=${file:+$(dirname "$2")/$file}
	file=${file:-$2}
	wanted=0
	! LC_ALL=C grep -q '^# expect: error ' "$2" || wanted=3
	assess "$1" "$file"
	told "$1 $(basename "$2")" "$(ended $wanted; messages "$2" "$file")"
}

# A line of large.txt as a file: made BEFORE PIECE COUNT AFTER, where @ in a piece is its number, and ~ a name for it:
# five of these, behind an s. Each brings FNV-1a, a common hash, back in its low 21 bits to what it was before, so that
# in a table of hashes all the names would fall into one place.
SAME_HASH='bwetaa ofsana cjgboa fikbwa kiwibb nlcqlb frzsub sqwtyb eeumzb cbupac'
made() {
	printf %b "$1"
	PIECE=$(printf '%b.' "$2") LC_ALL=C awk -v count="$3" -v same="$SAME_HASH" 'BEGIN {
		piece = substr(ENVIRON["PIECE"], 1, length(ENVIRON["PIECE"]) - 1)
		split(same, block, " ")
		named = index(piece, "~")
		parts = split(piece, part, named ? "~" : "@")
		for (i = 1; i <= count; i++) {
			number = i
			if (named) {
				number = "s"
				for (place = 10000; place >= 1; place /= 10) number = number block[int(i / place) % 10 + 1]
			}
			printf "%s", part[1]
			for (j = 2; j <= parts; j++) printf "%s%s", number, part[j]
		}
	}'
	printf %b "$4"
}

# What many lines of large.txt begin with, and words that stand in others a hundred times.
DECLARATION='normgap: declaration/1\nstate: XYZ\nname: x\nas-of: 2021\n'
MEASURE='title: x, kind: law, status: planned, topics: awareness'
CHECKLIST='normgap: checklist/1\nid: big\nversion: 1.0.0\ntitle: x\n'
ITEM='items:\n  - id: big.a\n    title: x\n    nature: duty\n    criteria:\n'
NEEDS="$ITEM"'      - id: big.a.c\n        asks: x\n        weight: essential\n        needs:\n'
hundred() { printf "$1,%.0s" $(seq 99) && printf %s "$1"; }
WORDS=$(hundred vep) SOURCES=$(hundred '{source: s}')
export DECLARATION MEASURE CHECKLIST ITEM NEEDS WORDS SOURCES
whole() { # whole TEXT: the shorthands of a line, written out
	printf '%s\n' "$1" | awk '
		function put(name, variable,    at) {
			while (at = index($0, name))
				$0 = substr($0, 1, at - 1) ENVIRON[variable] substr($0, at + length(name))
		}
		{
			put("{D}", "DECLARATION"); put("{M}", "MEASURE"); put("{C}", "CHECKLIST"); put("{I}", "ITEM")
			put("{N}", "NEEDS"); put("{100 words}", "WORDS"); put("{100 sources}", "SOURCES")
			print
		}'
}

# large NAME SORT STATUS WORDS BEFORE PIECE COUNT AFTER
large() {
	made "$(whole "$5")" "$(whole "$6")" "$7" "$(whole "$8")" >"$work/$1.yaml"
	assess "$2" "$work/$1.yaml"
	found=$(ended "$3")
	grep -qF -- "$4" "$work/err" || [ -z "$4" ] || found="$found
it does not say: $4"
	[ "$3" -eq 0 ] || grep -qE "^$work/$1.yaml:([0-9]+:[0-9]+:)? error: " "$work/err" || found="$found
no message has a place"
	[ "$(grep -c 'error: ' "$work/err")" -le 50 ] || found="$found
more than 50 messages"
	told "large $1, $(($(wc -c <"$work/$1.yaml") / 1024)) KiB" "$found$([ -z "$found" ] || head -3 "$work/err")"
	rm "$work/$1.yaml"
}

all_large() { # all_large [NAME]
	while IFS='|' read -r name sort status words before piece count after; do
		case $name in '' | '#'*) continue ;; esac
		[ -z "${1:-}" ] || [ "$1" = "$name" ] || continue
		large "$name" "$sort" "$status" "$words" "$before" "$piece" "$count" "$after"
		[ -z "${1:-}" ] || { cat "$work/watched"; cut -c1-200 "$work/err"; }
	done <tests/hostile/large.txt
}

if [ -n "${2:-}" ]; then
	all_large "$2"
	exit $failed
fi

# Under sanitizers memory and time are not the program's own: all files in one run, and nothing from the sanitizers.
case $(basename "$BUILD") in
san*)
	"$NORMGAP" check tests/cases/hostile/*.yaml tests/cases/input/*.y*ml tests/hostile/*/*.yaml >"$work/out" 2>"$work/err"
	check "sanitizers find nothing: status 3" test $? -eq 3
	check "and say nothing" test ! -s "$work/err"
	exit $failed
	;;
esac
for case in tests/cases/hostile/*.yaml tests/cases/input/*.yaml tests/cases/input/*.case; do
	LC_ALL=C grep -q '^# expect: ' "$case" && ! grep -q '^# checklist: ' "$case" && small declaration "$case"
done
for case in tests/hostile/checklists/*.yaml; do small checklist "$case"; done
for case in tests/hostile/vocabularies/*.yaml; do small vocabulary "$case"; done
all_large
exit $failed
