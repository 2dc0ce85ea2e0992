#!/bin/sh
# The same inputs give the same bytes: ten times, in another time zone, locale and
# directory, for another user, with an empty environment, in another order of files.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
as_nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }

for format in text markdown json html oscal-results oscal-poam csv xlsx junit sarif; do
	"$NORMGAP" assess -f $format examples/singapore-2021.yaml >"$work/first" 2>&1
	same() { # same NAME COMMAND...
		name=$1
		shift
		"$@" >"$work/second" 2>&1
		if cmp -s "$work/first" "$work/second"; then ok "$format: $name"; else not_ok "$format: $name"; fi
	}
	same "again" "$NORMGAP" assess -f $format examples/singapore-2021.yaml
	same "in another time zone and locale" env TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 LANG=tr_TR \
		"$NORMGAP" assess -f $format examples/singapore-2021.yaml
	if as_nobody test -r "$NORMGAP" 2>/dev/null; then
		same "for another user" as_nobody "$NORMGAP" assess -f $format examples/singapore-2021.yaml
	else
		ok "$format: for another user # SKIP only root can be somebody else"
	fi
	same "without an environment" env -i "$NORMGAP" assess -f $format examples/singapore-2021.yaml
	same "in another directory" sh -c "cd '$work' && mkdir -p examples && cp '$SOURCE/examples/singapore-2021.yaml' examples/ &&
		'$NORMGAP' assess -f $format examples/singapore-2021.yaml"
	same "with the checklists named in their order" "$NORMGAP" assess -f $format \
		-c gge2015,gcsc,hygiene,vep examples/singapore-2021.yaml
done
for run in 1 2 3 4 5 6 7 8 9 10; do
	"$NORMGAP" assess -f json examples/singapore-2021.yaml | sha256sum
done | sort | uniq -c >"$work/ten"
check "json: ten times" grep -qE '^ *10 ' "$work/ten"
"$NORMGAP" suggest examples/colombia-2021.yaml >"$work/first" 2>&1
env -i LC_ALL=tr_TR.UTF-8 "$NORMGAP" suggest examples/colombia-2021.yaml >"$work/second" 2>&1
check "suggestions: in another locale" cmp "$work/first" "$work/second"
"$NORMGAP" assess -f json examples/singapore-2021.yaml examples/colombia-2021.yaml | sort >"$work/ab"
"$NORMGAP" assess -f json examples/colombia-2021.yaml examples/singapore-2021.yaml | sort >"$work/ba"
check "json: one declaration does not colour the next" cmp "$work/ab" "$work/ba"
exit $failed
