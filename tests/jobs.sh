#!/bin/sh
# --jobs: several declarations at once give what one after another gives, byte for byte and on both streams.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
cp examples/*.yaml tests/cases/input/accepted-bom.yaml tests/cases/contradictions/twice.yaml "$work"
sed 's/{source:.*$/{source: nobody}/; s/^as-of:.*/as-of: never/' examples/singapore-2021.yaml >"$work/broken.yaml"
: >"$work/empty.yaml"
cd "$work" || exit 1
set -- *.yaml
many=$#

# with N FORMAT OPTIONS...: status, standard output and error, and files of the directory `N`.
with() {
	jobs=$1 format=$2
	shift 2
	mkdir -p "$jobs"
	"$NORMGAP" assess --jobs "$jobs" -f "$format" "$@" >"$jobs/out" 2>"$jobs/err" </dev/null
	echo $? >"$jobs/status"
}

for format in $("$NORMGAP" list formats | cut -f 1); do
	where=
	case $format in html | xlsx | csv | oscal-* | junit | sarif) where=files ;; esac
	for jobs in 1 3 40; do
		rm -rf "$jobs"
		mkdir -p "$jobs/files"
		# shellcheck disable=SC2086 -- nothing, or a directory
		with $jobs "$format" -c vep ${where:+-o $jobs/$where} "$@"
		[ $jobs -eq 1 ] || check "$format: $many declarations, $jobs at once" diff -r 1 $jobs
	done
	check "$format: that is something" test -n "$(cat 1/out 1/files/* 2>/dev/null | head -c 1)"
done
for jobs in 1 2; do with $jobs json "$@"; done
check "all checklists: $many declarations, 2 at once" cmp 1/out 2/out
check "all that is wrong with them is told" grep -q 'empty.yaml: error: the file is empty' 1/err
check "and is the status" grep -qx 3 1/status
with 2 json -o 2/together --fail-on silent singapore-2021.yaml colombia-2021.yaml
with 1 json -o 1/together --fail-on silent singapore-2021.yaml colombia-2021.yaml
check "in one file, and a status of --fail-on" sh -c 'cmp 1/together 2/together && cmp 1/status 2/status && grep -qx 1 2/status'

for wrong in 0 257 -1 2x ""; do
	expect "--jobs '$wrong'" 2 "--jobs takes a whole number from 1 to 256" "$NORMGAP" assess --jobs "$wrong" "$1"
done
expect "plan takes one file, and no --jobs" 2 "takes no --jobs" "$NORMGAP" plan --jobs 2 "$1"
expect "one declaration needs no other process" 0 "" sh -c "ulimit -n 16; '$NORMGAP' assess -f json -c vep --jobs 9 singapore-2021.yaml"
# What this script was given to hold open would take places of its own.
expect "where there are too few descriptors nothing is written" 5 "there are no processes for it: Too many open files" sh -c \
	"(ulimit -n 8; '$NORMGAP' assess -f json -c vep --jobs 9 -o none *.yaml) 3>&- 4>&- 5>&- 6>&- 7>&- 8>&-"
check "nothing at all" test ! -e none

expect "standard input can be one declaration" 2 "can be one declaration" "$NORMGAP" assess --jobs 2 -f json - -
few() { (ulimit -n 14; "$NORMGAP" assess -f json -c vep --jobs "$1" *.yaml 2>/dev/null) 3>&- 4>&- 5>&- 6>&- 7>&- 8>&-; }
few 1 >few.1
for jobs in 2 3; do few $jobs >few.$jobs; done
check "processes hold no files of each other's" sh -c 'test -s few.1 && cmp few.1 few.2 && cmp few.1 few.3'

# What cannot be said is told by the status, in whichever process.
mkdir failing
cp "$SOURCE/tests/zoo/lua/error-case.lua" failing
sed 's/animal/error-case/' "$SOURCE/tests/zoo/hostile.yaml" >failing.txt
cp "$SOURCE/tests/zoo/visitors.yaml" visitors.txt
for jobs in 1 2; do
	expect "a judge fails, and standard error is full, $jobs at once" 5 "" sh -c \
		"'$NORMGAP' assess -f json --jobs $jobs -c failing.txt --plugins failing --trust error-case visitors.txt visitors.txt 2>/dev/full"
done
expect "where no file may grow the loss of messages is told" 5 "empty.yaml: what there was to say of it is lost" sh -c \
	"(ulimit -f 0; '$NORMGAP' assess -f json --jobs 2 empty.yaml singapore-2021.yaml 2>&1 >/dev/null) | cat; exit 5"

# A plugin that waits for ever ends the run, in whichever process.
mkdir plugins
cp "$BUILD/zoo/hostile/hold-a.so" plugins
sed 's/animal/hold-a/' "$SOURCE/tests/zoo/hostile.yaml" >hostile.txt
for name in one two three; do cp "$SOURCE/tests/zoo/visitors.yaml" $name.visitors.yaml; done
expect "a plugin that takes too long ends all" 4 "there is no report" "$NORMGAP" assess -f json --jobs 2 -c hostile.txt --plugins plugins \
	--test-limits 60 -o late ./*.visitors.yaml
check "and nothing is written" test ! -e late

# A process that is killed ends the run. It waits for the same plugin meanwhile.
"$NORMGAP" assess -f json --jobs 2 -c hostile.txt --plugins plugins --test-limits 6 -o killed ./*.visitors.yaml >out 2>err </dev/null &
run=$!
tries=0
until [ -n "$(pgrep -P $run)" ] || [ $tries -eq 100 ]; do sleep 0.05; tries=$((tries + 1)); done
pkill -KILL -P $run
wait $run
check "a process that is killed is told of, with its declaration" sh -c "[ $? -eq 5 ] && grep -q 'visitors.yaml: the process that made the report on it has ended; so does the run' err"
check "and nothing is written then" test ! -e killed
sleep 0.1
check "no process is left" test -z "$(pgrep -f "^$NORMGAP assess -f json --jobs 2 -c hostile.txt")"
exit $failed
