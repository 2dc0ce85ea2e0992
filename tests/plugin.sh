#!/bin/sh
# normgap plugin, as the authors of checklists and judges meet it: what `new` makes works at once, `test` notices
# what is broken in it and says where, `check` says what each file under tests/plugin is there to show.
set -u
BUILD=$(cd "$1" && pwd) || exit 2
. "$(dirname "$0")/lib.sh"
# Nobody else may write to what plugins are loaded from; and `new` sees to that by itself.
umask 002
cd "$work" || exit 1

# build NAME: a judge in C, with this tree's header.
build() { [ ! -f "$1/Makefile" ] || make -s -C "$1" CFLAGS="-I$SOURCE/include -Werror"; }

for kind in yaml lua c; do
	mine=my-$kind
	expect "new --$kind" 0 "" "$NORMGAP" plugin new $mine --$kind
	check "it leaves no gap unfilled" sh -c "! grep -r '@NAME@' $mine && ! find $mine -name '*@*' | grep ."
	check "and nothing that others may write to" sh -c "! find $mine -perm /022 | grep ."
	[ $kind = c ] && expect "check says that a judge in C is not built" 3 "run \`make -C my-c\`" "$NORMGAP" plugin check my-c
	check "what is to be built is built" build $mine
	expect "new --$kind: check accepts it" 0 "" "$NORMGAP" plugin check $mine
	check "and is silent" test ! -s out -a ! -s err
	expect "new --$kind: its cases hold" 0 " 0 differ" "$NORMGAP" plugin test $mine
	check "and notice every change" grep -qE '^mutation: ([0-9]+) of \1 changes are noticed \(100 %\)$' out
	for said in $(grep -oE 'normgap plugin [a-z]+ [a-z-]+$' $mine/README.md | tr ' ' ,); do
		expect "README.md: $said" 0 "" "$NORMGAP" $(echo "${said#normgap,}" | tr , ' ')
	done
	expect "a State is held against it" 0 "$mine" "$NORMGAP" assess -c $mine --plugins $mine "$SOURCE/examples/singapore-2021.yaml"
done
expect "check from within" 0 "" sh -c "cd my-lua && '$NORMGAP' plugin check ."
expect "test from within" 0 " 0 differ" sh -c "cd my-lua && '$NORMGAP' plugin test ./"
expect "check of the checklist alone" 0 "" "$NORMGAP" plugin check my-lua/my-lua.yaml
expect "new -o" 0 "" "$NORMGAP" plugin new other --lua -o elsewhere
expect "a directory of another name" 0 " 0 differ" "$NORMGAP" plugin test elsewhere
expect "reasons in Chinese" 0 " 0 differ" "$NORMGAP" plugin test --lang zh elsewhere

# What cannot be made.
for word in Mine 1st -- a_b a.b ../a 'a b' '' "$(printf 'a%.0s' $(seq 33))"; do
	expect "new refuses the name \`$word\`" 2 "cannot be a plugin's name" "$NORMGAP" plugin new --yaml -- "$word"
done
expect "a name that is taken" 2 "comes with normgap" "$NORMGAP" plugin new vep --yaml
expect "no sort of plugin" 2 "say what to make" "$NORMGAP" plugin new mine
expect "two sorts of plugin" 2 "cannot both be" "$NORMGAP" plugin new mine --lua --c
expect "a directory that is there" 2 "it is there already" "$NORMGAP" plugin new my-lua --yaml
check "stays as it is" test -f my-lua/my-lua.lua
ln -s nowhere dangling
expect "a link that leads nowhere" 2 "it is there already" "$NORMGAP" plugin new dangling --yaml
expect "a directory in none" 5 "No such file" "$NORMGAP" plugin new mine --yaml -o no/mine
mkdir deep
long=deep/
while [ ${#long} -lt 4070 ]; do long=$long../deep/; done
expect "a path in which some files have no room" 5 "too long" "$NORMGAP" plugin new mine --yaml -o "${long}some"
check "nothing is left of it" test -z "$(ls deep)"

# What the command line refuses.
expect "plugin --help names the actions" 0 "normgap plugin check PATH" "$NORMGAP" plugin --help
expect "an action that is none" 2 "there is no \`normgap plugin nwe\`" "$NORMGAP" plugin nwe x
expect "no path" 2 "write \`normgap plugin test PATH\`" "$NORMGAP" plugin test
expect "two paths" 2 "write \`normgap plugin check PATH\`" "$NORMGAP" plugin check a b
expect "a path that leads nowhere" 3 "nowhere: error: cannot open it" "$NORMGAP" plugin check nowhere
expect "test of the same" 3 "nowhere: error: cannot open it" "$NORMGAP" plugin test nowhere
expect "a directory without a checklist" 3 "there is no deep.yaml in it" "$NORMGAP" plugin check deep
expect "a file that is no checklist" 3 "\`checklist/1\` is needed here" "$NORMGAP" plugin check my-lua/cases/met.yaml
expect "a checklist alone has no cases to test" 3 "there is no case" "$NORMGAP" plugin test my-lua/my-lua.yaml

# broken NAME KIND FILE FROM TO CASE SENTENCE: a fresh plugin with one thing changed fails with that case and sentence.
broken() {
	rm -rf broken
	"$NORMGAP" plugin new broken --"$2"
	sed -i "s|$4|$5|" "broken/$3"
	build broken >/dev/null
	expect "$1" 1 "broken/cases/$6.yaml: broken.$7" "$NORMGAP" plugin test broken
	check "$1: with the reason" grep -q '^    [A-Z][a-z ]*: .' out
}
planned='            kind: law'
broken "a status" yaml broken.yaml "^$planned\$" "&\\n            status: planned" planned "reports.duty: expected partial, found met"
broken "a fact" yaml broken.yaml "hours: 24/7" "hours: office" met "reports.desk: expected met, found silent"
broken "a kind" yaml broken.yaml "^$planned\$" "            kind: [law, policy]" near-miss "reports.duty: expected silent, found met"
broken "a topic" yaml broken.yaml "topic: incident-reporting" "topic: privacy" met "reports.duty: expected met, found silent"
broken "a number that the judge is given" lua broken.yaml "least: 3" "least: 2" groups-few "awareness.groups: expected partial, found met"
broken "a judge in Lua" lua broken.lua 'standing == "met" and' 'standing ~= "unmet" and' groups-few "awareness.groups: expected partial, found met"
broken "a judge in C" c broken.c 'standing == NORMGAP_MET \&\&' 'standing != NORMGAP_UNMET \&\&' groups-few "awareness.groups: expected partial, found met"
broken "a judge that fails" lua broken.lua 'local reached' 'error("nothing works") local reached' groups-few "awareness.groups: expected partial, found undetermined"
broken "a case" lua cases/met.yaml "24/7" "office" met "reports.desk: expected met, found silent"

# What is wrong with cases themselves, and what they do not notice.
fresh() { rm -rf broken && "$NORMGAP" plugin new broken --lua; }
fresh
rm broken/cases/near-miss.yaml
expect "changes that nothing notices are listed" 0 "    broken.reports.duty, needs[0]: any kind counts" "$NORMGAP" plugin test broken
check "and counted" grep -qx 'mutation: 10 of 13 changes are noticed (76 %)' out
check "with what to do" grep -q 'write a case' out
fresh
echo "# expect: broken.nothing.here met" >>broken/cases/met.yaml
expect "a question that is none" 1 "there is no finding on broken.nothing.here" "$NORMGAP" plugin test broken
fresh
echo "# checklist: other.yaml" >>broken/cases/met.yaml
expect "a case with a checklist of its own" 1 "it names a checklist" "$NORMGAP" plugin test broken
fresh
sed -i 's/kind: law/kind: lwa/' broken/cases/met.yaml
expect "a case that is refused" 1 "broken/cases/met.yaml: 0 errors are expected and there are 1; the first: 1" "$NORMGAP" plugin test broken
sed -i '1i # expect: error 10:11 is not a known kind' broken/cases/met.yaml
sed -i '/expect: \(broken\|item\)/d' broken/cases/met.yaml
expect "and one that expects it" 0 "6 cases" "$NORMGAP" plugin test broken
fresh
sed -i 's/weight: essential/weight: important/' broken/broken.yaml
expect "a checklist that is wrong" 3 "broken.yaml:" "$NORMGAP" plugin test broken
fresh
rm broken/broken.lua
expect "a judge that is missing" 3 "needs the plugin \`broken\`" "$NORMGAP" plugin check broken
fresh
chmod g+w broken/broken.lua
expect "a judge that others may write to" 3 "can be written by others" "$NORMGAP" plugin test broken

# What each file under tests/plugin says, all of it and nothing else.
# says NAME PATH FILE: PATH is checked, FILE has the lines `# says: ...`.
says() {
	"$NORMGAP" plugin check "$2" >out 2>err
	status=$?
	sed -n 's/^# says: //p' "$3" >said
	missing=$(while read -r line; do
		place=${line%%: *} part=${line#*: }
		grep -F -- "$place" out | grep -qF -- "$part" || echo "not said: $line"
	done <said)
	if [ $status -eq 0 ] && [ -z "$missing" ] && [ ! -s err ] && [ "$(grep -c ': warning: ' out)" -eq "$(grep -c . said)" ]; then
		ok "check: $1"
	else
		not_ok "check: $1"
		{ echo "$missing" && cat out err; } | sed 's/^/    /'
	fi
}
cp -r "$SOURCE/tests/plugin" given
chmod -R go-w given
for file in given/checklists/*.yaml; do says "$(basename "$file" .yaml)" "$file" "$file"; done
for directory in given/directories/*; do
	says "$(basename "$directory")" "$directory" "$directory/$(basename "$directory").yaml"
done
for file in "$SOURCE"/checklists/*.yaml; do
	case $file in */topics.yaml | */facts.yaml | */crosswalks.yaml) continue ;; esac
	expect "check: $(basename "$file")" 0 "" "$NORMGAP" plugin check "$file"
	check "and it is silent" test ! -s out -a ! -s err
done
exit $failed
