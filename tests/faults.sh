#!/bin/sh
# What the program does when the system refuses it something, or ends it: each request for memory fails once alone and once
# with all later ones, each call for a file with three errors, and it is killed at each system call. By a small
# installation with one question, on five measures. LONG=1 tries every request for memory; else some, evenly.
set -u
BUILD=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"
if grep -qE "__asan_init|__gcov_exit" "$NORMGAP"; then
	ok "faults # SKIP sanitizers, and what counts lines, have a way with memory and files of their own"
	exit 0
fi
points=12
[ -z "${LONG:-}" ] || points=0
mkdir -p "$work/bin" "$work/lib/normgap" "$work/share/normgap/checklists" "$work/share/normgap/lang"
cp "$NORMGAP" "$work/bin"
cp "$SOURCE"/tests/fuzz/world/topics.yaml "$SOURCE"/tests/fuzz/world/facts.yaml "$SOURCE"/tests/faults/world/*.yaml \
	"$work/share/normgap/checklists"
cp "$SOURCE/reports/lang/en.yaml" "$work/share/normgap/lang"
cp "$SOURCE/tests/faults/five.yaml" "$SOURCE/examples/singapore-2021.yaml" "$work"
cd "$work" || exit 1
small=$work/bin/normgap
total=0

# sweep NAME CALL ERRNO POINTS TARGET COMMAND...
sweep() {
	name=$1 call=$2 number=$3 tried=$4 target=$5
	shift 5
	said=$("$BUILD/tests/sweep" "$BUILD/tests/shim.so" "$call" "$number" "$tried" old "$target" "$@" 2>&1)
	if [ $? -eq 0 ]; then ok "$name: $said"; else
		not_ok "$name"
		printf '%s\n' "$said" | sed 's/^/    /'
	fi
	runs=$(printf '%s\n' "$said" | sed -n 's/.* of \([0-9]*\) runs.*/\1/p')
	total=$((total + ${runs:-0}))
}

# made FORMAT FILE COMMAND...: the file `old` is a report of that format on another State.
made() {
	sed 's/UTO/ABC/' five.yaml >other.yaml
	rm -f old
	"$small" assess -f "$1" -o old other.yaml
}

: >old
sweep "check, memory" memory 12 $points /dev/null "$small" check five.yaml
"$small" list formats | cut -f 1 >formats
while read -r format; do
	made "$format"
	# libxlsxwriter does not notice everywhere that memory was refused once, and goes on without.
	[ "$format" != xlsx ] || export SWEEP_ALONE=no
	sweep "assess, $format, memory" memory 12 $points out "$small" assess -f "$format" -o out five.yaml
	unset SWEEP_ALONE
	for call in open read write fsync rename close fstat; do
		for number in 5 28 4; do # EIO, ENOSPC, EINTR
			sweep "assess, $format, $call, error $number" $call $number "$points" out "$small" assess -f "$format" -o out five.yaml
		done
	done
done <formats
made json
for call in memory write; do
	sweep "assess, two at once, $call" $call $([ $call = memory ] && echo 12 || echo 5) $((points * 4)) out "$small" assess -f json --jobs 2 \
		-o out five.yaml other.yaml
done
made text
sweep "assess, killed" kill 0 $((points * 4)) out "$small" assess -o out five.yaml
rm -f .normgap.*.tmp
"$NORMGAP" assess -o old --force singapore-2021.yaml
sed -i 's/Singapore/Elsewhere/' old
sweep "the bundled checklists, memory" memory 12 $((points ? 60 : 500)) out "$NORMGAP" assess -o out singapore-2021.yaml
for call in open read fstat; do
	sweep "the bundled checklists, $call, interrupted" $call 4 $((points ? 1000 : 0)) out "$NORMGAP" assess -o out singapore-2021.yaml
done
check "so many runs: $total" [ "$total" -ge $((points ? 600 : 2000)) ]
check "nothing is left lying about" test -z "$(find . -name '.normgap.*')"

# What is broken is found.
printf '#!/bin/sh\necho half >out\nkill -9 $$\n' >broken && chmod +x broken
made text
expect "a program that leaves half a file is found" 2 "" "$BUILD/tests/sweep" "$BUILD/tests/shim.so" memory 12 5 old out ./broken

# Where nothing more can be written.
expect "a full device" 5 "cannot write" sh -c "'$small' assess five.yaml >/dev/full"
expect "a closed standard output" 5 "cannot write" sh -c "'$small' assess five.yaml >&-"
expect "a pipe that nobody reads" 0 "cannot write it: Broken pipe" sh -c \
	"{ sleep 0.3; trap '' PIPE; '$small' assess five.yaml; } | true"
expect "a limit on the size of files" 5 "cannot write" sh -c "ulimit -f 1; '$small' assess -f html -o large five.yaml"
check "and nothing is left of it" test ! -e large
# Root, who may write everywhere, is asked without his capabilities.
weak=$(setpriv --bounding-set=-all true 2>/dev/null && echo setpriv --bounding-set=-all)
mkdir fixed
cp old fixed/out
chmod 555 fixed
# shellcheck disable=SC2086
expect "a directory that may not be written to" 5 "Permission denied" $weak "$small" assess -o fixed/out --force five.yaml
check "and its report is the old one" cmp old fixed/out
chmod 755 fixed
ln -s loop loop
expect "a target that cannot be read is not called somebody else's" 5 "is not known: cannot open it" "$small" assess -o loop five.yaml
mkdir plugins
sed 's/animal/error-case/' "$SOURCE/tests/zoo/hostile.yaml" >hostile.yaml
cp "$SOURCE/tests/zoo/lua/error-case.lua" plugins
expect "a judge that fails is told of" 4 "a judge failed" "$NORMGAP" assess -f json -c "$work/hostile.yaml" --plugins plugins --trust error-case \
	-o judged "$SOURCE/tests/zoo/visitors.yaml"
for word in --version --help "assess --help"; do
	expect "$word to a full device" 5 "cannot write it: No space" sh -c "'$small' $word >/dev/full"
done
sed 's/{id: two,/{id: two, addresses: {none.of.these: It is close},/' five.yaml >warned.yaml
expect "a warning to a full device" 5 "" sh -c "'$small' assess -o warned --force warned.yaml 2>/dev/full"
expect "a warning to a closed standard error" 5 "" sh -c "'$small' assess -o warned --force warned.yaml 2>&-"
made xlsx
"$small" assess -f xlsx -o open five.yaml
expect "a workbook where standard error is closed" 0 "" sh -c "'$small' assess -f xlsx -o shut five.yaml 2>&-"
check "which is the same" cmp open shut
exit $failed
