#!/bin/sh
# How much of core/ and reports/ the whole suite runs, in lines and branches, by file and in all; fails below 95 % of the
# lines or 90 % of the branches. Nothing is left out: marks that would are counted, and there are none.
# What plugins' processes do behind their walls counts too (tests/coverage/shared.c); what a program does that is killed
# does not.
set -u
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
cd "$SOURCE" || exit 1
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ "${COUNTED:-}" != 1 ]; then # COUNTED=1: only say again what the last run left
	find "$1" -name '*.gcda' -delete
	# These run nothing that others do not. mutation would take most of the time; structure reads the sources; and
	# determinism is also somebody who may not write counts, which is told among what is compared.
	LEFT_OUT=' (mutation|structure|determinism)$' sh tests/run.sh "$1" >"$work/suite" 2>&1
	grep '^not ok' "$work/suite" && failed=1
	tail -1 "$work/suite"
fi
find "$1/core" "$1/reports" -name '*.gcno' -exec gcov -t -b -j {} + >"$work/counts" 2>/dev/null
jq -rs '
	def percent(of): if of == 0 then 100 else 1000 * . / of | round / 10 end;
	[.[].files[] | select(.file | test("^(core|reports)/[a-z0-9_]+[.]c$")) | {
		file,
		lines: (.lines | length), run: ([.lines[] | select(.count > 0)] | length),
		branches: ([.lines[].branches[]] | length), taken: ([.lines[].branches[] | select(.count > 0)] | length)
	}] | sort_by(.file)
	| . + [{file: "in all", lines: (map(.lines) | add), run: (map(.run) | add), branches: (map(.branches) | add), taken: (map(.taken) | add)}]
	| .[] | . as $f | [.file, "\(.run)/\(.lines)", "\(.run | percent($f.lines))", "\(.taken)/\(.branches)", "\(.taken | percent($f.branches))"] | @tsv
	' "$work/counts" >"$work/table"
printf '%-34s %12s %6s %12s %6s\n' file lines % branches %
awk -F '\t' '{ printf "%-34s %12s %6s %12s %6s\n", $1, $2, $3, $4, $5 }' "$work/table"
printf 'marks that leave something out: %d\n' "$(grep -E 'GCOV_EXCL|GCOVR_EXCL|LCOV_EXCL' core/*.[ch] reports/*.[ch] | wc -l)"
awk -F '\t' -v failed=$failed '$1 == "in all" { if ($3 < 95) why = "lines are under 95 %"; if ($5 < 90) why = why (why ? ", " : "") "branches are under 90 %" }
	END { if (why) print why; exit why != "" || failed || !NR }' "$work/table"
