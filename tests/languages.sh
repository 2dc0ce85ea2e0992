#!/bin/sh
# Every language has the same keys, and every key that the program uses is there.
set -u
cd "$SOURCE" || exit 1
keys() { sed -n 's/^  \([a-z0-9.-]*\): .*/\1/p' "$1" | sort; }
gaps() { sed -n 's/^  \([a-z0-9.-]*\): \(.*\)/\1 \2/p' "$1" | awk '{ out = $1; for (i = 1; i <= 9; i++) if (index($0, "{" i "}")) out = out " " i; print out }' | sort; }
failed=0
for file in reports/lang/*.yaml; do
	[ "$file" = reports/lang/en.yaml ] && continue
	difference=$(keys reports/lang/en.yaml >/tmp/normgap-en.$$; keys "$file" | diff /tmp/normgap-en.$$ - )
	rm -f /tmp/normgap-en.$$
	if [ -z "$difference" ]; then echo "ok - $file has the keys of English"; else
		echo "not ok - $file has the keys of English"; printf '%s\n' "$difference"; failed=1; fi
	difference=$(gaps reports/lang/en.yaml >/tmp/normgap-gaps.$$; gaps "$file" | diff /tmp/normgap-gaps.$$ - )
	rm -f /tmp/normgap-gaps.$$
	if [ -z "$difference" ]; then echo "ok - $file has the gaps of English"; else
		echo "not ok - $file has the gaps of English"; printf '%s\n' "$difference"; failed=1; fi
done
used=$(cat core/*.c core/*.h reports/*.c reports/*.h | grep -oE '"(short|change|because|near|silent|says|via|judge|part|count|binds|concern|plan|contradiction|list|report)\.[a-z0-9.-]+"' |
	tr -d '"' | grep -v '\.\(def\|h\)$' | sort -u)
known=$(keys reports/lang/en.yaml)
missing=$(for key in $used; do printf '%s\n' "$known" | grep -qx -- "$key" || printf '%s\n' "$known" | grep -q -- "^$key" || echo "$key"; done)
if [ -z "$missing" ]; then echo "ok - every key that is used is there"; else
	echo "not ok - every key that is used is there"; printf '%s\n' "$missing"; failed=1; fi
dates=$(for n in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "date.day.$n"; echo "date.month.$n"; done; echo date.year; echo date.first)
missing=$(for key in $dates; do printf '%s\n' "$known" | grep -qx -- "$key" || echo "$key"; done)
if [ -z "$missing" ]; then echo "ok - every month has its words"; else
	echo "not ok - every month has its words"; printf '%s\n' "$missing"; failed=1; fi
labels=$(sed -n 's/^TABLE(\([a-z_]*\), "\(.*\)");/\1 \2/p' core/vocabulary.c | while read -r table what; do
	sed -n 's/^WORD([A-Z_]*, "\(.*\)")/\1/p' "core/$table.def" | while read -r word; do
		printf '%s\n' "$known" | grep -qx -- "$what.$word" || echo "$what.$word"
	done
done)
if [ -z "$labels" ]; then echo "ok - every word of the vocabularies has a label"; else
	echo "not ok - every word of the vocabularies has a label"; printf '%s\n' "$labels"; failed=1; fi
exit $failed
