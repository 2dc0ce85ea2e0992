#!/bin/sh
# Plugins in processes of their own: where they come from, who is trusted, that
# nothing changes in what they say, and what a lock holds.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
umask 022
sgp=$SOURCE/examples/singapore-2021.yaml
mkdir "$work/outside" "$work/other" "$work/empty"
cp "$BUILD"/plugins/*.so "$BUILD"/plugins/*.lua "$work/outside"

# The bundled plugins, taken for a third party's: the report is the same, but for where the plugins came from.
same_but_origin() { sed '/^[- ]*Plugin: /d; s/"sha256":"[0-9a-f]*"/"sha256":null/g'; }
for file in "$SOURCE"/examples/*.yaml; do
	party=$(basename "$file" .yaml)
	for command in "assess -f text" "plan -f markdown" "assess -f json"; do
		# shellcheck disable=SC2086 -- a command and its option
		"$NORMGAP" $command "$file" 2>/dev/null | same_but_origin >"$work/inside"
		# shellcheck disable=SC2086
		"$NORMGAP" $command --plugins "$work/outside" "$file" 2>/dev/null | same_but_origin >"$work/isolated"
		check "$party: $command, isolated as in the program" cmp "$work/inside" "$work/isolated"
	done
done
every() { "$NORMGAP" list "$1" | cut -f 1 | tr '\n' ' '; }
awk -v n=4000 -v state=XAA -v seed=0 -v topics="$(every topics)" -v claims="$(every criteria)" \
	-f "$SOURCE/tests/bench/generate.awk" >"$work/many.yaml"
"$NORMGAP" assess -f json -c hygiene "$work/many.yaml" | same_but_origin >"$work/inside"
"$NORMGAP" assess -f json -c hygiene --plugins "$work/outside" "$work/many.yaml" | same_but_origin >"$work/isolated"
check "4000 measures, isolated as in the program" cmp "$work/inside" "$work/isolated"
check "and all were asked about" grep -q '"measures":4000' "$work/inside"
list() { "$NORMGAP" list plugins "$@" | cut -f 1,3,4,6; }
row() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4"; }
check "bundled ones are called so" test "$(list | head -1)" = "$(row gcsc lua normgap bundled)"
check "those of another directory are isolated" test "$(list --plugins "$work/outside" | grep '^vep')" = \
	"$(row vep c "$work/outside" isolated)"
check "unless they are trusted" test "$(list --plugins "$work/outside" --trust gcsc,vep | grep '^vep')" = \
	"$(row vep c "$work/outside" trusted)"
digest=$(sha256sum "$work/outside/vep.so" | cut -d ' ' -f 1)
expect "the digest is the file's" 0 "$digest" "$NORMGAP" list plugins --plugins "$work/outside"
cp "$work/outside/hygiene.lua" "$work/other"
check "directories of the environment come behind" test \
	"$(NORMGAP_PLUGINS="$work/empty::$work/other:$work/outside" list | grep '^hygiene\|^vep' | cut -f 3 | tr '\n' ' ')" = \
	"$work/other $work/outside "
check "and before them those of the command line" test \
	"$(NORMGAP_PLUGINS="$work/other" list --plugins "$work/outside" | grep '^hygiene' | cut -f 3)" = "$work/outside"
cp "$SOURCE/tests/zoo/lua/control.lua" "$work/other"
expect "a plugin that no checklist asks for is listed too" 0 "control	" "$NORMGAP" list plugins --plugins "$work/other"
expect "a checklist is found there by its id" 0 "one.item.question" env NORMGAP_PLUGINS="$work/empty" sh -c \
	"cp '$SOURCE/tests/zoo/one-question.yaml' '$work/empty/one.yaml' && '$NORMGAP' list criteria -c one"

# Files that nobody should run.
refused() { # refused NAME PART
	expect "$1" 4 "$2" "$NORMGAP" assess -c vep --plugins "$work/refused" "$sgp"
	rm -rf "$work/refused"
}
fresh() {
	mkdir "$work/refused"
	cp "$work/outside/vep.so" "$work/refused/vep.so"
}
fresh && mv "$work/refused/vep.so" "$work/refused/real" && ln -s real "$work/refused/vep.so"
refused "a link is refused" "symbolic link"
fresh && rm "$work/refused/vep.so" && ln -s "$work/outside/vep.so" "$work/refused/vep.so"
refused "and one that leads out of the directory" "symbolic link"
fresh && chmod g+w "$work/refused/vep.so"
refused "a file that the group can write is refused" "can be written by others"
fresh && chmod o+w "$work/refused"
refused "and a directory that all can write" "its directory can be written by others"
fresh && head -c 2000 "$work/outside/vep.so" >"$work/refused/vep.so"
refused "half an object is refused" "cut short"
mkdir "$work/refused" && echo 'return {' >"$work/refused/vep.lua"
refused "a script that is none is refused" "vep.lua:2: unexpected symbol"

# Systems that can't confine.
expect "without Landlock no object is let in" 4 "no Landlock); if you trust it as you trust normgap itself, \`--trust vep\`" \
	"$BUILD/tests/without" landlock "$NORMGAP" assess -c vep --plugins "$work/outside" "$sgp"
expect "a script is" 0 "" "$BUILD/tests/without" landlock "$NORMGAP" assess -c hygiene --plugins "$work/other" "$sgp"
expect "and an object that is trusted" 0 "" \
	"$BUILD/tests/without" landlock "$NORMGAP" assess -c vep --plugins "$work/outside" --trust vep,gge2015 "$sgp"
expect "without seccomp no script is let in either" 4 "no seccomp); if you trust it" \
	"$BUILD/tests/without" seccomp "$NORMGAP" assess -c hygiene --plugins "$work/other" "$sgp"
expect "--plugins names something" 2 "names no directory" "$NORMGAP" list plugins --plugins ""
expect "--trust names somebody" 2 "names no plugin" "$NORMGAP" assess --trust , "$sgp"

# Whoever never answers ends the run, with whatever was done before.
if [ -f "$BUILD/zoo/hostile/read-all.so" ]; then
	mkdir "$work/silent"
	cp "$BUILD/zoo/hostile/read-all.so" "$work/silent"
	sed 's/animal/read-all/' "$SOURCE/tests/zoo/hostile.yaml" >"$work/silent.yaml"
	expect "a plugin that never answers ends the run" 4 "the plugin \`read-all\`: it did not answer" "$NORMGAP" assess \
		-f json -c "$work/silent.yaml" --test-limits 60 --plugins "$work/silent" \
		"$SOURCE/tests/zoo/visitors.yaml" "$SOURCE/tests/zoo/visitors.yaml" "$SOURCE/tests/zoo/visitors.yaml"
	check "at the first file" test "$(grep -c 'did not answer' "$work/err")" -eq 1
	check "and nothing is written" test ! -s "$work/out"
fi
# How a process ended, whoever started the program, and whoever else ended it.
zoo() { # zoo ANIMAL: a checklist that asks this hostile plugin
	mkdir -p "$work/zoo"
	cp "$BUILD/zoo/hostile/$1.so" "$work/zoo"
	sed "s/animal/$1/" "$SOURCE/tests/zoo/hostile.yaml" >"$work/zoo/hostile.yaml"
}
zoo null-read
hostile="assess -c hostile --plugins $work/zoo $SOURCE/tests/zoo/visitors.yaml"
# shellcheck disable=SC2086 -- a command and its options, here and below
expect "a crash is told as one where nobody waits for processes" 4 SIGSEGV env --ignore-signal=CHLD "$NORMGAP" $hostile
zoo loop-in-judge
killed() {
	# shellcheck disable=SC2086
	"$NORMGAP" $hostile &
	worker=
	while kill -0 $! && [ -z "$worker" ]; do worker=$(tr -d ' ' <"/proc/$!/task/$!/children"); done
	kill -9 "$worker"
	wait $!
}
expect "and one that somebody kills is not told to have used its time" 4 "it was ended by signal 9" killed

# What is said has an end: three questions, 64 sentences each, and 100 are the most; then 200.
zoo because-million
sed -i 's/- topic: exercises/- judge: because-million.probe\n            topic: exercises/; /facts:/,$d' "$work/zoo/hostile.yaml"
expect "what a plugin says in all has an end" 4 "it said more than 100 sentences" "$NORMGAP" $hostile --test-limits 1000
expect "and is all there before it" 0 "" "$NORMGAP" $hostile --test-limits 500

# Many plugins: one of them that does not answer ends the run, and so do all together. An object's name is changed in place.
herd() { # herd KIND: eight of them, and a checklist that asks all
	rm -rf "$work/herd"
	mkdir "$work/herd"
	sed '/^      - id/,$d; s/id: hostile/id: herd/' "$SOURCE/tests/zoo/hostile.yaml" >"$work/herd/herd.yaml"
	for letter in a b c d e f g h i j k l m n o p; do
		LC_ALL=C sed "s/$1-a/$1-$letter/g" "$BUILD/zoo/hostile/$1-a.so" >"$work/herd/$1-$letter.so"
		printf '      - id: herd.item.%s\n        asks: Question?\n        weight: essential\n' $letter
		printf '        needs:\n          - judge: %s-%s.probe\n            topic: exercises\n' "$1" $letter
	done >>"$work/herd/herd.yaml"
}
herd="assess --test-limits 300 -c herd --plugins $work/herd $SOURCE/tests/zoo/visitors.yaml"
herd hold
expect "who does not answer ends the run" 4 "the plugin \`hold-a\`: it did not answer within" "$NORMGAP" $herd
check "and nobody is asked after him" grep -q "\`hold-h\`: it was not asked" "$work/err"
check "and there is no report" test ! -s "$work/out"
herd slow
expect "many who answer in time end it too" 4 "all plugins together took more than" "$NORMGAP" $herd --test-limits 1000
expect "where they take longer than all may" 0 "slow-a" "$NORMGAP" $herd --test-limits 30

# However many there are, and whatever becomes of them: what another checklist says is the same.
crowd() { # crowd COUNT SCRIPT: so many plugins, @ stands for their names
	rm -rf "$work/crowd"
	mkdir "$work/crowd"
	sed '/^      - id/,$d; s/id: hostile/id: crowd/' "$SOURCE/tests/zoo/hostile.yaml" >"$work/crowd/crowd.yaml"
	for number in $(seq "$1"); do
		echo "$2" | sed "s/@/m$number/g" >"$work/crowd/m$number.lua"
		printf '      - id: crowd.item.%s\n        asks: Question?\n        weight: essential\n' "q$number"
		printf '        needs:\n          - judge: m%s.probe\n            topic: exercises\n' "$number"
	done >>"$work/crowd/crowd.yaml"
}
vep() { # vep FILE DESCRIPTORS OPTIONS...: that checklist's part of a report, where so many files can be open
	file=$1 descriptors=$2
	shift 2
	(ulimit -n "$descriptors" && "$NORMGAP" assess -f json "$@" "$SOURCE/tests/zoo/visitors.yaml" 2>"$work/err") |
		jq -c '.checklists[] | select(.id == "vep")' >"$file"
}
vep "$work/alone" 300 -c vep
crowd 300 'error("no")'
vep "$work/amid" 300 -c "$work/crowd/crowd.yaml,vep" --plugins "$work/crowd"
check "300 that fail leave the files of others alone" cmp "$work/alone" "$work/amid"
crowd 260 'return {name = "@", version = "1", judges = {["@.probe"] = function() return "unmet" end}}'
vep "$work/amid" 1024 -c "$work/crowd/crowd.yaml,vep" --plugins "$work/crowd"
check "and more than can be loaded leave them their places" cmp "$work/alone" "$work/amid"

# Where the program itself has less than a plugin gets. Root, who could raise his limits, is asked without his capabilities.
weak=$(setpriv --bounding-set=-all true 2>/dev/null && echo setpriv --bounding-set=-all)
zoo control
# What this script was given to hold open would take places of its own.
# shellcheck disable=SC2086
less() { (ulimit "$1" "$2" && $weak "$NORMGAP" $hostile) 3>&- 4>&- 5>&- 6>&- 7>&- 8>&-; }
expect "less CPU time than a plugin gets is told as what it is" 4 "raise the limits" less -t 5
[ "$(basename "$BUILD")" = san ] || expect "and so is less memory" 4 "raise the limits" less -v 200000
expect "and that too few files can be open" 4 "raise \`ulimit -n\`" less -n 9
expect "or not even the pipes to a process" 4 "raise \`ulimit -n\`" less -n 5

# A lock that pins an object which stood in for one of the program's: that one is not what was pinned.
pins() { # pins FILE...
	printf 'normgap: lock/1\ntool: %s\nfiles:\n' "$("$NORMGAP" --version | cut -d ' ' -f 2)"
	for file in "$@"; do
		printf '  - file: "%s"\n    sha256: %s\n' "$(basename "$file")" "$(sha256sum <"$file" | cut -d ' ' -f 1)"
	done
}
pins "$SOURCE"/checklists/*.yaml "$BUILD"/plugins/*.lua >"$work/pins"
expect "a lock leaves the program's objects to the program" 0 "" "$NORMGAP" assess --locked "$work/pins" -c vep "$sgp"
pins "$SOURCE"/checklists/*.yaml "$BUILD"/plugins/*.lua "$work/outside/vep.so" >"$work/pins"
expect "but not where it pins another of the name" 3 "pins another file of this name" "$NORMGAP" assess --locked "$work/pins" \
	-c vep "$sgp"
mkdir "$work/pinned"
cp "$work/outside/vep.so" "$work/pinned"
expect "which it holds when that one is there" 0 "" "$NORMGAP" assess --locked "$work/pins" -c vep --plugins "$work/pinned" "$sgp"

zoo crash-in-plan
expect "who fails only while the plan is made is told" 4 "failed while the plan was made: it touched memory" "$NORMGAP" $hostile

# Locks.
mkdir "$work/locked"
cp "$work/outside/vep.so" "$work/locked"
cp "$SOURCE/tests/zoo/one-question.yaml" "$work/locked/one.yaml"
lock() { "$NORMGAP" plugin lock -c vep,gge2015,one --plugins "$work/locked" "$@"; }
locked() { "$NORMGAP" assess -f json --locked "$work/lock" -c vep,gge2015,one --plugins "$work/locked" "$@" "$sgp"; }
lock -o "$work/lock" || not_ok "a lock is written"
expect "and written again" 0 "" lock -o "$work/lock"
expect "a lock passes check" 0 "" "$NORMGAP" check "$work/lock"
expect "it pins the plugin" 0 "$digest" cat "$work/lock"
check "and what has to be the same" sh -c "test \$(grep -c 'topics.yaml\|facts.yaml\|crosswalks.yaml\|one.yaml\|gcsc.lua' '$work/lock') -eq 5"
expect "what is locked is assessed" 0 '"normgap":"assessment/1"' locked
"$NORMGAP" assess -f json -c vep,gge2015,one --plugins "$work/locked" "$sgp" >"$work/free"
check "to the same report" cmp "$work/free" "$work/out"
lock >"$work/again"
check "the same files give the same lock" cmp "$work/lock" "$work/again"
printf '\0' >>"$work/locked/vep.so"
expect "another object is refused" 3 "is not the file that $work/lock pins" locked
check "and there is no report" test ! -s "$work/out"
cp "$work/outside/vep.so" "$work/locked"
echo '# changed' >>"$work/locked/one.yaml"
expect "another checklist is refused" 3 "one.yaml: error: it is not the file" locked
check "and there is no report of that" test ! -s "$work/out"
cp "$SOURCE/tests/zoo/one-question.yaml" "$work/locked/one.yaml"
sed '/hygiene.lua/,+1d' "$work/lock" >"$work/less" && mv "$work/less" "$work/lock"
expect "what the lock does not have is refused" 3 "pins no file of this name" locked
cp "$work/again" "$work/lock"
expect "and what it has and nobody loads" 3 "one.yaml: error: $work/lock pins it, and it is not loaded" \
	"$NORMGAP" assess --locked "$work/lock" --plugins "$work/locked" "$sgp"
sed 's/^tool: .*/tool: 99/' "$work/again" >"$work/lock"
expect "another version is refused" 3 "of normgap 99" locked
sed 's/sha256: ..../sha256: zz/' "$work/again" >"$work/lock"
expect "a digest that is none" 3 "this is no SHA-256" locked
expect "a lock that is not there" 3 "cannot open it" "$NORMGAP" assess --locked "$work/none" "$sgp"
exit $failed
