#!/bin/sh
# docs/writing-a-checklist.md, followed to the letter: in an empty folder, with an
# installed normgap. A block ```yaml FILE is written to that file. In a block
# ```console each line that begins with `$ ` is run, and what stands below it is
# what it says; a line `...` stands for any lines.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
page=$SOURCE/docs/writing-a-checklist.md
make -s -C "$SOURCE" VARIANT="$(basename "$BUILD")" DESTDIR="$work/dest" PREFIX=/usr install >"$work/made" 2>&1 ||
	not_ok "make install"
PATH=$work/dest/usr/bin:$PATH
export PATH
unset NORMGAP_PLUGINS
umask 022
mkdir "$work/folder" "$work/steps"
cd "$work/folder" || exit 1

# The page as numbered steps: N.file holds a path and then the text, N.run a command, N.said what it says.
awk -v out="$work/steps/" '
	function step(sort) { close(name); n++; name = sprintf("%s%03d.%s", out, n, sort); printf "" >name }
	/^```yaml [a-z]/ { step("file"); print $2 >name; inside = 1; next }
	/^```console$/ { console = 1; next }
	/^```/ { inside = console = 0; next }
	console && /^\$ / { step("run"); print substr($0, 3) >name; close(name); name = sprintf("%s%03d.said", out, n); printf "" >name; next }
	inside || console { print >name }' "$page"

# Whether what was said is as the page has it; the marks for any lines are taken one after the other.
as_written() { # as_written EXPECTED FOUND
	awk 'NR == FNR { want[++wants] = $0; next } { got[++gots] = $0 }
		function at(w, g,    k) {
			while (w <= wants && want[w] != "...") { if (g > gots || want[w] != got[g]) return 0; w++; g++ }
			if (w > wants) return g > gots
			for (k = g; k <= gots + 1; k++) if (at(w + 1, k)) return 1
			return 0
		}
		END { exit !at(1, 1) }' "$1" "$2"
}

for step in "$work"/steps/*.file "$work"/steps/*.run; do echo "$step"; done | sort >"$work/order"
while read -r step; do
	case $step in
	*.file)
		file=$(head -1 "$step")
		check "the folder for $file is there" test -d "$(dirname "$file")"
		tail -n +2 "$step" >"$file"
		;;
	*)
		command=$(cat "$step")
		sh -c "$command" >"$work/found" 2>&1 </dev/null
		if as_written "${step%.run}.said" "$work/found"; then ok "\$ $command"; else
			not_ok "\$ $command"
			diff "${step%.run}.said" "$work/found" | sed 's/^/    /' | head -40
		fi
		;;
	esac
done <"$work/order"
check "the page had files and commands" test "$(wc -l <"$work/order")" -gt 15
check "and the checklist works in the end" normgap plugin test pact
exit $failed
