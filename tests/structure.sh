#!/bin/sh
# The tree's own rules: who may include whom, which file sees which foreign
# library, how long a function and a file may be, what is forbidden by name.
# The Makefile hands over its lists of layers: BASE, DOCUMENT, MODEL, JUDGING, LOADING, REPORTS, TRIAL,
# PROGRAM.
set -u
cd "$SOURCE" || exit 1
: "${BASE:?make check hands the lists of layers over}" "${CLANG_FLAGS:?}"
failed=0

verdict() { # verdict NAME FINDINGS
	if [ -z "$2" ]; then
		echo "ok - $1"
	else
		echo "not ok - $1"
		printf '%s\n' "$2" | sed 's/^/    /'
		failed=1
	fi
}

# Every file of core/ and reports/ is in exactly one layer; headers go with their sources, and a few have none.
layer_of() {
	case $1 in
	limit) echo BASE; return ;;
	evaluator) echo JUDGING; return ;;
	program) echo PROGRAM; return ;;
	esac
	for layer in BASE DOCUMENT MODEL JUDGING LOADING REPORTS TRIAL PROGRAM; do
		eval "names=\$$layer"
		case " $names " in *" $1 "*) echo "$layer"; return ;; esac
	done
	echo UNKNOWN
}

may_see() {
	case $1 in
	BASE) echo BASE ;;
	DOCUMENT) echo BASE DOCUMENT ;;
	MODEL) echo BASE DOCUMENT MODEL ;;
	JUDGING) echo BASE DOCUMENT MODEL JUDGING ;;
	LOADING) echo BASE LOADING REGISTRY ;;
	REPORTS) echo BASE DOCUMENT MODEL REPORTS ;;
	TRIAL) echo BASE DOCUMENT MODEL JUDGING TRIAL ;;
	PROGRAM) echo BASE DOCUMENT MODEL JUDGING LOADING REPORTS TRIAL PROGRAM ;;
	esac
}

includes=$(grep -n '^#include "' core/*.[ch] reports/*.[ch] | sed 's|^\([a-z]*\)/\([a-z0-9_]*\)\.[ch]:\([0-9]*\):#include "\(.*\)"|\2 \4 \1/\2:\3|' |
	while read -r from header where; do
		case $header in *.def) continue ;; esac
		to=$(layer_of "${header%.h}")
		own=$(layer_of "$from")
		# Loading sees judging's registry and host, and what they are made of, and nothing else of it.
		if [ "$own" = LOADING ]; then
			case $header in registry.h | host.h) continue ;; esac
		fi
		case " $(may_see "$own") " in
		*" $to "*) ;;
		*) echo "$where: $own may not include $header ($to)" ;;
		esac
	done)
verdict "include directions" "$includes"

foreign() { # foreign HEADER FILES...: only these files include <HEADER>
	header=$1
	shift
	found=$(grep -ln "^#include <$header>" core/*.[ch] reports/*.[ch] plugins/*.c 2>/dev/null)
	for allowed; do found=$(printf '%s\n' "$found" | grep -v "^$allowed\$"); done
	printf '%s' "$found"
}
verdict "only yaml.c sees libyaml" "$(foreign yaml.h core/yaml.c)"
verdict "only plugin_so.c sees the loader" "$(foreign dlfcn.h core/plugin_so.c)"
verdict "only wall.c sees seccomp and Landlock" "$(foreign '\(seccomp\|linux/.*\)\.h' core/wall.c)"
verdict "only the Lua files see Lua" "$(foreign lua.h 'core/lua_[a-z]*\.[ch]' 'core/plugin_lua\.[ch]')"
verdict "only unicode.c sees libunistring" "$(foreign '\(unistr\|unicase\|unictype\|unilbrk\|uniwidth\)\.h' core/unicode.c)"
verdict "only book.c sees libxlsxwriter" "$(foreign xlsxwriter.h reports/book.c)"
verdict "only digest.c sees Nettle" "$(foreign 'nettle/.*\.h' core/digest.c)"
verdict "plugins see include/ and nothing else" "$(grep -n '^#include "' plugins/*.c plugins/examples/*/*.c | grep -v '"normgap/plugin.h"')"
verdict "plugin.h includes two headers" "$(grep '^#include' include/normgap/plugin.h | grep -v -e '<stddef.h>' -e '<stdint.h>')"

long_functions=$(awk '
	FNR == 1 { start = 0 }
	/^{$/ { start = FNR }
	/^}/ { if (start && FNR - start > 50) print FILENAME ":" start ": a function of " FNR - start " lines"; start = 0 }
	' core/*.c reports/*.c plugins/*.c plugins/examples/*/*.c tests/unit/*.c tests/zoo/so/*.c tests/zoo/hostile/*.c tests/bench/*.c tests/mutation/*.c tests/fuzz/*.c tests/fuzz/shared/*.c tests/yaml/*.c 2>/dev/null)
verdict "no function over 50 lines" "$long_functions"
verdict "no file over 400 lines" "$(wc -l core/*.[ch] reports/*.[ch] plugins/*.* plugins/examples/*/*.c plugins/examples/*/*.lua include/normgap/*.h tests/unit/*.c tests/mutation/*.[ch] tests/fuzz/*.c tests/fuzz/shared/*.[ch] tests/yaml/*.c |
	awk '$2 != "total" && $1 > 400 { print $2 ": " $1 " lines" }')"
verdict "no line over 120 columns in C" "$(awk '{ line = $0; gsub(/\t/, "    ", line); if (length(line) > 124) print FILENAME ":" FNR ": " length(line) }' core/*.[ch] reports/*.[ch] plugins/*.c plugins/examples/*/*.c)"
verdict "no banned function" "$(grep -nE '\b(sprintf|vsprintf|strcpy|strcat|gets|atoi|atol|atof|system|popen|tmpnam|mktemp|alloca|rand|time|localtime|setlocale)\(' core/*.[ch] reports/*.[ch] plugins/*.c plugins/examples/*/*.c)"
verdict "allocation only in the arena" "$(grep -nE '\b(malloc|calloc|realloc|free|strdup)\(' core/*.c reports/*.c plugins/*.c plugins/examples/*/*.c | grep -v -e '^core/arena.c' -e '^core/lua_sandbox.c' -e '^core/wall.c.*free(name)')"
verdict "every public function is documented" "$(awk '
	FNR == 1 { documented = 0; inside = 0 }
	/\/\*/ { documented = 1 }
	/^$/ { blank = 1 }
	/^[a-z].*\(.*(\);|,)$/ && !/^(typedef|static|extern|struct [a-z_]* {|#)/ {
		if (!documented) print FILENAME ":" FNR ": " $0
	}
	/^$/ { documented = 0 }
	' core/*.h reports/*.h)"

# Every function of the host's has its twin for scripts: a row of the table "The same in C", which names a method
# that there is (tests/zoo/lua-globals.txt, which test_plugin_lua holds against the program), and no other rows.
members() { sed -n '/^struct normgap_host {/,/^};/s/.*(\*\([a-z_]*\))(.*/\1/p' include/normgap/plugin.h; }
methods() { sed -n 's/^\(case:[a-z_]*\) method$/\1/p' tests/zoo/lua-globals.txt; }
rows=$(sed -n '/^## The same in C/,/^## How/s/^| \(`.*`\) | `\(.*\)` |$/\1 \2/p' docs/lua-plugins.md)
twins=$(
	members | while read -r member; do
		printf '%s\n' "$rows" | grep -qF "\`$member\`" || echo "the host's $member has no twin in docs/lua-plugins.md"
	done
	printf '%s\n' "$rows" | while read -r row; do
		methods | grep -qx "${row##* }" || echo "docs/lua-plugins.md names ${row##* }, which is no method"
		for member in $(printf '%s\n' "${row% *}" | tr -d '`,'); do
			members | grep -qx "$member" || echo "docs/lua-plugins.md names $member, which is no function of the host's"
		done
	done
	methods | while read -r method; do
		printf '%s\n' "$rows" | grep -q " $method\$" || echo "$method is no twin of a host function in docs/lua-plugins.md"
	done
)
verdict "every host function has its twin in Lua" "$twins"

if command -v clang >/dev/null 2>&1; then
	problems=$(for file in core/*.c reports/*.c; do
		# shellcheck disable=SC2086 -- a list of flags
		clang $CLANG_FLAGS -Iinclude -iquote core -iquote reports -DNORMGAP_VERSION='"x"' \
			-DNORMGAP_BUNDLED='"x"' \
			$(pkg-config --cflags lua5.4) -fsyntax-only "$file" 2>&1
	done; for file in plugins/*.c plugins/examples/*/*.c; do
		# shellcheck disable=SC2086
		clang $CLANG_FLAGS -Iinclude -fsyntax-only "$file" 2>&1
	done)
	verdict "clang finds nothing to warn of" "$problems"
else
	echo "ok - clang finds nothing to warn of # SKIP clang is not installed"
fi
exit $failed
