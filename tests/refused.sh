#!/bin/sh
# Checklists and vocabularies that `check` refuses: each file of tests/cases/refused/ says at its top which errors, in the
# order of lines, and there are no others.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
for file in "$SOURCE"/tests/cases/refused/*.yaml; do
	"$NORMGAP" check "$file" >"$work/said" 2>&1
	status=$?
	sed -n 's/^# expect: error //p' "$file" >"$work/wanted"
	grep -F "$file:" "$work/said" | sed "s|^$file:||; s/: error: / /" >"$work/errors"
	paste -d '\n' "$work/wanted" "$work/errors" | awk '
		NR % 2 { wanted = $0; next }
		wanted == "" || !index($0, wanted) { print "wanted: " wanted "\n  came: " $0; bad = 1 }
		END { exit bad || !NR }' >"$work/differ"
	if [ $? -eq 0 ] && [ $status -eq 3 ]; then ok "refused: $(basename "$file")"; else
		not_ok "refused: $(basename "$file")"
		echo "    status $status"
		sed 's/^/    /' "$work/differ"
	fi
done
exit $failed
