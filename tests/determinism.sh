#!/bin/sh
# The same inputs give the same bytes: twice, in another time zone, locale and
# directory, with an empty environment, in another order of files.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
for format in text markdown json html oscal-results oscal-poam csv xlsx junit sarif; do
	"$NORMGAP" assess -f $format examples/singapore-2021.yaml >"$work/first" 2>&1
	same() { # same NAME COMMAND...
		name=$1
		shift
		"$@" >"$work/second" 2>&1
		if cmp -s "$work/first" "$work/second"; then ok "$format: $name"; else not_ok "$format: $name"; fi
	}
	same "again" "$NORMGAP" assess -f $format examples/singapore-2021.yaml
	same "in another time zone" env TZ=Pacific/Kiritimati "$NORMGAP" assess -f $format examples/singapore-2021.yaml
	same "in another locale" env LC_ALL=tr_TR.UTF-8 LANG=tr_TR "$NORMGAP" assess -f $format examples/singapore-2021.yaml
	same "without an environment" env -i "$NORMGAP" assess -f $format examples/singapore-2021.yaml
	same "in another directory" sh -c "cd '$work' && mkdir -p examples && cp '$SOURCE/examples/singapore-2021.yaml' examples/ &&
		'$NORMGAP' assess -f $format examples/singapore-2021.yaml"
	same "with the checklists named in their order" "$NORMGAP" assess -f $format \
		-c gge2015,gcsc,hygiene,vep examples/singapore-2021.yaml
done
"$NORMGAP" suggest examples/colombia-2021.yaml >"$work/first" 2>&1
env -i LC_ALL=tr_TR.UTF-8 "$NORMGAP" suggest examples/colombia-2021.yaml >"$work/second" 2>&1
check "suggestions: in another locale" cmp "$work/first" "$work/second"
"$NORMGAP" assess -f json examples/singapore-2021.yaml examples/colombia-2021.yaml | sort >"$work/ab"
"$NORMGAP" assess -f json examples/colombia-2021.yaml examples/singapore-2021.yaml | sort >"$work/ba"
check "json: one declaration does not colour the next" cmp "$work/ab" "$work/ba"
exit $failed
