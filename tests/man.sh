#!/bin/sh
# The manual pages keep up with the program: commands, options and who takes them, keys and words of every format, the
# functions of both contracts, compared both ways. Their examples are files that `check` accepts.
set -u
export LC_ALL=C
BUILD=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"
cd "$SOURCE/docs/man" || exit 1

# same NAME PAGE FOUND WANTED: the page has these lines, and the program those.
same() {
	printf '%s\n' "$3" | sort -u >"$work/found"
	printf '%s\n' "$4" | sort -u >"$work/wanted"
	missing=$(comm -13 "$work/found" "$work/wanted" | tr '\n' ' ')
	surplus=$(comm -23 "$work/found" "$work/wanted" | tr '\n' ' ')
	if [ -n "$4" ] && [ -z "$missing$surplus" ]; then ok "$2: $1"; else
		not_ok "$2: $1"
		echo "    missing: $missing"
		echo "    not in the program: $surplus"
	fi
}

# marked MACRO PAGE: all arguments of a macro, at the beginning of a line or of an item, up to the next macro.
marked() {
	awk -v macro="$1" '
		$1 == ".It" { $1 = ""; $0 = $0 }
		$1 == macro || $1 == "." macro {
			for (i = 2; i <= NF && $i !~ /^[A-Z][a-z]$/; i++) if ($i !~ /^[,.;:|()]$/) print $i
		}' "$2"
}
# items MACRO PAGE: what a list has items of.
items() { sed -n "s/^\.It $1 \([^ ]*\).*/\1/p" "$2"; }
# section NAME PAGE
section() { sed -n "/^\.Sh $1\$/,/^\.Sh /p" "$2"; }
# vocabulary NAME...: the words of core/NAME.def.
vocabulary() { for name; do sed -n 's/^WORD([A-Z_]*, "\(.*\)")$/\1/p' "$SOURCE/core/$name.def"; done; }

# Commands and actions as the help names them, and those that the page describes.
"$NORMGAP" --help >"$work/help"
commands=$(sed -n 's/^  normgap \([a-z]*\) .*/\1/p' "$work/help")
for command in $commands; do
	"$NORMGAP" "$command" --help >"$work/help-$command"
	sed -n "2,\$s/^normgap \($command [a-z]*\).*/\1/p" "$work/help-$command" >"$work/actions"
	if [ -s "$work/actions" ]; then cat "$work/actions"; else echo "$command"; fi
done >"$work/commands"
same "commands" normgap.1 "$(section COMMANDS normgap.1 | sed -n 's/^\.It Cm //p' | sed 's/ Ar .*//')" "$(cat "$work/commands")"

# Options as they are written in the page: `.It Fl c , -checklist Ar ID|PATH,...`
options_of() {
	sed -n 's/^  -\([a-z]\), --\([a-z-]*\) *\([A-Z|,.]*\)  .*/\1 , -\2 Ar \3/p; s/^      --\([a-z-]*\) *\([A-Z|,.]*\)  .*/-\1 Ar \2/p' "$@" |
		sed 's/ Ar $//'
}
same "options" normgap.1 "$(sed -n 's/^\.It Fl //p' normgap.1)" "$(options_of "$work"/help-*)"

# Who takes them: the line behind `Options:` has a letter where there is one. --help is everybody's.
takes() {
	section COMMANDS normgap.1 | awk -v command="$1" '
		/^\.It Cm / { inside = ($3 == command) }
		inside && /^\.Fl / && options { for (i = 2; i <= NF; i++) if ($i != ",") print $i }
		{ options = ($0 == "Options:") }'
}
for command in $commands; do
	same "what $command takes" normgap.1 "$(takes "$command")" \
		"$(options_of "$work/help-$command" | cut -d ' ' -f 1 | grep -v '^h$')"
done

options=$(options_of "$work"/help-* | sed 's/ Ar .*//' | tr -d ',' | tr ' ' '\n')
for page in *.[135]; do
	for option in $(marked Fl "$page"); do
		printf '%s\n' $options -version | grep -qx -e "$option" || echo "$page: there is no option $option"
	done
done >"$work/unknown"
check "no page speaks of an option that there is not" sh -c "cat '$work/unknown'; test ! -s '$work/unknown'"

# Words that the command line takes, and what surrounds it.
lists=$(sed -n '2s/^ *//p' "$work/help-list" | tr ',' '\n' | tr -d ' ' | sed 's/TYPE//')
types=$("$NORMGAP" list schema 2>&1 | sed 's/.*a type of file: //; s/ or /, /' | tr ',' '\n' | tr -d ' ')
formats=$("$NORMGAP" list formats | cut -f 1)
all=$(marked Cm normgap.1)
for word in $lists $types $formats $(vocabulary verdict); do
	printf '%s\n' "$all" | grep -qx -- "$word" || echo "$word"
done >"$work/lacking"
check "normgap.1: words of the command line" sh -c "cat '$work/lacking'; test ! -s '$work/lacking'"
same "verdicts" normgap.1 "$(section VERDICTS normgap.1 | sed -n 's/^\.It Cm //p')" "$(vocabulary verdict)"
same "environment" normgap.1 "$(items Ev normgap.1)" "$(sed -n 's/.*getenv("\([A-Z_]*\)").*/\1/p' "$SOURCE"/core/*.c)"
same "exit statuses" normgap.1 "$(section "EXIT STATUS" normgap.1 | sed -n 's/^\.It //p')" \
	"$(sed -n 's/^\tEXIT_[A-Z]* = \([0-9]\).*/\1/p' "$SOURCE/core/program.h")"

# The formats, by the schemas, without what comes from topics, facts and checklists, and the languages of texts.
shapes='del(.definitions["topic", "name", "words", "text", "facts-stated", "facts-asked", "claims", "answers"])'
# A key stands once for each structure that has it, with a `!` where it is required.
count() { sort | uniq -c | sed 's/^ *//; s/\([0-9]*\) \(.*\)/\2 (\1)/'; }
keys_of_page() {
	awk '
		function flush() { if (key) print key (required ? "!" : ""); key = ""; required = 0 }
		/^\.(It|S[hs]|El)( |$)/ { flush() }
		/^\.It Ic / { key = $3 }
		$0 == "Required." { required = 1 }' "$1"
}
keys_of_schema() {
	jq -r '[.. | objects | select(.properties and .additionalProperties == false) | (.required // []) as $required |
		[.properties | keys[] | . + (if [.] | inside($required) then "!" else "" end)]] | unique[][]' "$1"
}
for type in $types; do
	page=normgap-$type.5
	"$NORMGAP" list schema "$type" | jq "$shapes" >"$work/schema"
	same "keys" "$page" "$(keys_of_page "$page" | count)" "$(keys_of_schema "$work/schema" | count)"
	words=$(jq -r '[.. | objects | select(has("enum")) | .enum[]] | .[]' "$work/schema")
	if [ -n "$words" ]; then same "words" "$page" "$(marked Cm "$page")" "$words"; fi
	check "$page: type and version" grep -q "$(jq -r .properties.normgap.const "$work/schema")" "$page"
done
"$NORMGAP" plugin lock >"$work/lock"
same "keys" normgap-lock.5 "$(items Ic normgap-lock.5)" "$(sed -n 's/^[ -]*\([a-z0-9]*\):.*/\1/p' "$work/lock")"

# Cases: the comments, what can be expected, and the words behind it, by the tables that read them.
{
	grep -o '{"[a-z.-]* *", EXPECTS_' "$SOURCE/core/cases.c" | sed 's/{"\([a-z.-]*\).*/\1/'
	grep -o '{"[a-z]*=", check_' "$SOURCE/core/expectations.c" | sed 's/{"\([a-z]*=\).*/\1/'
	grep -o 'after(line, "[a-z-]*: ")' "$SOURCE/core/cases.c" | sed 's/.*"\(.*\): ")/\1/'
	echo why
} >"$work/expected"
same "comments and expectations" normgap-case.5 "$(items Ic normgap-case.5)" "$(cat "$work/expected")"
same "words" normgap-case.5 "$(marked Cm normgap-case.5)" "$(vocabulary verdict item_status lack assurance plan_part)"

# examples PAGE LINE: the literal displays that have such a line, each in a file.
examples() {
	rm -rf "$work/examples"
	mkdir "$work/examples"
	awk -v out="$work/examples/" '
		/^\.Bd -literal/ { n++; inside = 1; next }
		/^\.Ed/ { inside = 0 }
		inside { print > (out n) }' "$1"
	grep -l "$2" "$work/examples"/*
}

# The two contracts, and the plugin that each page shows.
header=$SOURCE/include/normgap/plugin.h
members() { sed -n "/^struct $1 {/,/^};/s/$2/\1/p" "$header"; }
same "functions of the host" normgap_plugin.3 "$(items Fn normgap_plugin.3)" "$(members normgap_host '.*(\*\([a-z_]*\))(.*')"
same "words" normgap_plugin.3 "$(marked Dv normgap_plugin.3 | grep -v -e _SIZES -e _NO_MEASURE -e _HAS)" \
	"$(sed -n 's/^\t\(NORMGAP_[A-Z_]*\) = .*/\1/p' "$header")"
for member in $(members normgap_plugin '^\t.*[ *]\([a-z_]*\);$') $(members normgap_judge '^\t.*[ *]\([a-z_]*\);$') judge; do
	check "normgap_plugin.3: the field $member" grep -q "^\.Fa $member\b" normgap_plugin.3
done
same "methods" normgap_lua.3 "$(items Fn normgap_lua.3)" \
	"$(sed -n 's/^\(case:[a-z_]*\) method$/\1/p' "$SOURCE/tests/zoo/lua-globals.txt")"
same "keys" normgap_lua.3 "$(items Ic normgap_lua.3)" \
	"$(sed -n 's/^\t{"\([a-z]*\)", \(true\|false\), take_.*/\1/p' "$SOURCE/core/plugin_lua.c")"
same "words" normgap_lua.3 "$(marked Cm normgap_lua.3)" "$(vocabulary outcome role)"
umask 022
mkdir "$work/c" "$work/lua"
check "normgap_plugin.3: the example builds" gcc -std=c11 -Wall -Wextra -Werror -I"$SOURCE/include" -fPIC -shared \
	-fvisibility=hidden -o "$work/c/mine.so" -x c "$(examples normgap_plugin.3 '^#include')"
expect "normgap_plugin.3: and is a plugin" 0 "mine	1.0.0	c" "$NORMGAP" list plugins --plugins "$work/c"
cp "$(examples normgap_lua.3 '^return')" "$work/lua/mine.lua"
expect "normgap_lua.3: the example is a plugin" 0 "mine	1.0.0	lua" "$NORMGAP" list plugins --plugins "$work/lua"

# Each page: its references lead to pages, its examples are files, and it renders.
for page in *.[135]; do
	for name in $(sed -n 's/^\.\(Pq \)*Xr \(normgap[^ ]*\) \([135]\).*/\2.\3/p' "$page" | sort -u); do
		check "$page: reference to $name" test -f "$name"
	done
	for example in $(examples "$page" '^normgap: '); do
		expect "$page: example $(basename "$example")" 0 "" "$NORMGAP" check "$example"
		check "$page: and nothing is said of it" test ! -s "$work/out"
	done
	name=${page%.*}
	check "$page: its name" grep -qx "\.Nm ${name}" "$page"
	if command -v mandoc >/dev/null 2>&1; then
		mandoc -T lint -W warning "$page" >"$work/lint" 2>&1
		check "$page: no warnings" sh -c "cat '$work/lint'; test ! -s '$work/lint'"
	else
		echo "ok - $page: no warnings # SKIP mandoc is not installed"
		if command -v groff >/dev/null 2>&1; then
			groff -mandoc -Tutf8 -ww "$page" >/dev/null 2>"$work/lint"
			check "$page: groff renders it" sh -c "cat '$work/lint'; test ! -s '$work/lint'"
		fi
	fi
done
exit $failed
