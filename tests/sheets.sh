#!/bin/sh
# Findings as CSV and as a workbook: what parsers that are not ours read in them, what they do to a declaration that
# means harm, and that the same inputs give the same bytes.
set -u
BUILD=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
sgp=examples/singapore-2021.yaml col=examples/colombia-2021.yaml
for file in =HARM.yaml -HARM.yaml ＠HARM.yaml everything.yaml; do cp tests/hostile/everything.yaml "$work/$file"; done

# skip NAME PACKAGE
skip() { echo "ok - $1 # SKIP $2 is not installed"; }

# sanitizers reserve more memory than a limit leaves, and are no program to trace.
plain() { ! grep -qE "__asan_init|__gcov_exit" "$NORMGAP"; }

# CSV
if command -v python3 >/dev/null 2>&1; then
	for lang in en zh; do
		for file in "$sgp" "$col" "$work/everything.yaml"; do
			"$NORMGAP" assess --lang $lang -f csv "$file" >"$work/table.csv" 2>/dev/null
			"$NORMGAP" assess --lang $lang -f json "$file" >"$work/table.json" 2>/dev/null
			check "csv: the findings of json, $lang $(basename "$file")" \
				python3 tests/sheets.py csv "$work/table.csv" "$work/table.json"
		done
		for file in "$work"/*HARM.yaml "$work/everything.yaml"; do
			"$NORMGAP" assess --lang $lang -f csv "$file" >"$work/table.csv" 2>/dev/null
			check "csv: no field is a formula, $lang $(basename "$file")" python3 tests/sheets.py harmless "$work/table.csv"
		done
	done
else
	skip "csv is read by another parser" python3
fi
"$NORMGAP" assess -f csv -c vep "$sgp" >"$work/vep.csv"
expect "csv: begins with the names of the columns" 0 "normgap,State,Checklist,Item,Criterion," head -n 1 "$work/vep.csv"
expect "csv: in Chinese too" 0 "normgap,申报方,清单" "$NORMGAP" assess -f csv --lang zh "$sgp"
check "csv: rows end in CR and LF" sh -c "tail -c 2 '$work/vep.csv' | od -An -tx1 | grep -q '0d 0a'"
check "csv: and no field holds CR" sh -c "! sed 's/\r\$//' '$work/vep.csv' | grep -q '$(printf '\r')'"
expect "csv: the command that makes it again" 0 "normgap assess -f csv --lang en --as-of 2021-05-24 -c vep singapore" \
	cat "$work/vep.csv"
expect "csv: no judgement stands without its caveat" 0 "note,SGP,,,,\"This report shows what is declared" cat "$work/vep.csv"

# What the command line says of tables.
expect "csv has no plan of its own" 2 "has no plan of its own" "$NORMGAP" plan -f csv "$sgp"
for format in csv xlsx; do
	expect "$format: one declaration a file" 2 "has one report a file" "$NORMGAP" assess -f $format "$sgp" "$col"
	expect "$format: -o writes it" 0 "" "$NORMGAP" assess -f $format -o "$work/own.$format" "$sgp"
	expect "$format: -o replaces it" 0 "" "$NORMGAP" assess -f $format -c vep -o "$work/own.$format" "$sgp"
	expect "$format: a full device" 5 "cannot write" sh -c "'$NORMGAP' assess -f $format '$sgp' >/dev/full"
done
printf 'PK\003\004 somebody else'\''s workbook' >"$work/other.xlsx"
expect "xlsx: -o replaces nobody else's" 2 "--force replaces it" "$NORMGAP" assess -f xlsx -o "$work/other.xlsx" "$sgp"
expect "xlsx: not to a terminal" 0 "give it a name with -o" script -qec "'$NORMGAP' assess -f xlsx '$sgp'; true" /dev/null
check "xlsx: to a pipe" sh -c "'$NORMGAP' assess -f xlsx '$sgp' | head -c 2 | grep -q PK"

# Workbooks
for lang in en zh; do
	"$NORMGAP" assess --lang $lang -f xlsx -o "$work/$lang.xlsx" "$work/everything.yaml" 2>/dev/null
done
"$NORMGAP" assess -f json "$work/everything.yaml" >"$work/harm.json" 2>/dev/null
if command -v unzip >/dev/null 2>&1 && command -v xmllint >/dev/null 2>&1; then
	for lang in en zh; do
		check "xlsx: a whole archive, $lang" unzip -tq "$work/$lang.xlsx"
		rm -rf "$work/parts"
		unzip -q "$work/$lang.xlsx" -d "$work/parts" >/dev/null
		check "xlsx: every part is XML, $lang" find "$work/parts" -type f -exec xmllint --noout --nonet '{}' +
		check "xlsx: six sheets, $lang" test "$(ls "$work/parts/xl/worksheets" | grep -c xml)" -eq 6
		check "xlsx: no formula, no link, $lang" sh -c "! grep -rlE '<(f|hyperlink)[ >]|TargetMode=|oleLink|ddeLink' '$work/parts'"
		check "xlsx: words of harm are in it, $lang" grep -q 'HARM' "$work/parts/xl/sharedStrings.xml"
		check "xlsx: what looks like an escape is none, $lang" sh -c \
			"grep -q '_x005F_x202E_HARM' '$work/parts/xl/sharedStrings.xml' && ! grep -qE '([^F]|^)_x202E_' '$work/parts/xl/sharedStrings.xml'"
		check "xlsx: it runs from left to right, $lang" sh -c "! grep -rl rightToLeft '$work/parts'"
	done
	expect "xlsx: made on the date of assessment" 0 "2024-06-30T00:00:00Z</dcterms:created>" cat "$work/parts/docProps/core.xml"
	expect "xlsx: each table has its filter" 0 "5" sh -c "grep -l '<autoFilter' '$work'/parts/xl/worksheets/*.xml | wc -l"
	expect "xlsx: its names stay in sight" 0 "5" sh -c "grep -l 'state=\"frozen\"' '$work'/parts/xl/worksheets/*.xml | wc -l"
	expect "xlsx: pages are A4 across" 0 "6" sh -c \
		"grep -l 'paperSize=\"9\".* orientation=\"landscape\"' '$work'/parts/xl/worksheets/*.xml | wc -l"
	expect "xlsx: the command that makes it again" 0 "normgap assess -f xlsx --lang zh" cat "$work/parts/xl/sharedStrings.xml"

	# A language from right to left, made up of English words.
	make -s VARIANT="$(basename "$BUILD")" DESTDIR="$work/dest" PREFIX=/usr install >/dev/null 2>&1
	sed 's/^lang: en/lang: ar/' reports/lang/en.yaml >"$work/dest/usr/share/normgap/lang/ar.yaml"
	"$work/dest/usr/bin/normgap" assess --lang ar -f xlsx "$sgp" >"$work/ar.xlsx" 2>"$work/err"
	rm -rf "$work/parts"
	unzip -q "$work/ar.xlsx" -d "$work/parts" >/dev/null
	expect "xlsx: sheets run as their language does" 0 "6" sh -c "grep -l 'rightToLeft=\"1\"' '$work'/parts/xl/worksheets/*.xml | wc -l"
else
	skip "xlsx: its parts" "unzip or libxml2-utils"
fi

# Debian's python3 has Debian's packages; another one may stand before it.
python=
for candidate in python3 /usr/bin/python3; do
	[ -n "$python" ] || ! "$candidate" -c 'import openpyxl' 2>/dev/null || python=$candidate
done
if [ -n "$python" ]; then
	check "xlsx: the findings of json" "$python" tests/sheets.py xlsx "$work/en.xlsx" "$work/harm.json"
	for lang in en zh; do check "xlsx: texts and lines, $lang" "$python" tests/sheets.py texts "$work/$lang.xlsx"; done
	# Reasons that together are longer than a cell.
	awk 'BEGIN {
		printf "normgap: declaration/1\nstate: XYZ\nname: x\nas-of: 2021\nmeasures:\n"
		for (i = 1; i <= 4; i++) {
			printf "  - id: m%d\n    title: x\n    kind: law\n    status: in-force\n    topics: vulnerability-disclosure\n", i
			printf "    addresses:\n      gge2015.j.disclosure-policy: \"%d ", i
			for (n = 0; n < 1300; n++) printf "ab\\U0001f600 cd "
			print "\""
		}
	}' >"$work/long.yaml"
	expect "xlsx: reasons longer than a cell" 0 "" "$NORMGAP" assess -f xlsx -o "$work/long.xlsx" "$work/long.yaml"
	check "xlsx: are cut, and say so" "$python" tests/sheets.py longest "$work/long.xlsx"
	cp "$work/en.xlsx" "$work/saved.xlsx"
	"$python" tests/sheets.py save "$work/saved.xlsx"
	expect "xlsx: -o does not replace what somebody worked on" 2 "--force replaces it" \
		"$NORMGAP" assess -f xlsx -o "$work/saved.xlsx" "$sgp"
else
	skip "xlsx is read by another program" python3-openpyxl
fi

# The same bytes a second later, wherever files for a while would go, and none of those is made.
"$NORMGAP" assess -f xlsx "$sgp" >"$work/first"
sleep 1
TMPDIR=/nowhere TMP=/nowhere TZ=Asia/Kathmandu "$NORMGAP" assess -f xlsx "$sgp" >"$work/second" 2>&1
check "xlsx: the same bytes a second later, without a place for files" cmp "$work/first" "$work/second"
if ! command -v strace >/dev/null 2>&1; then
	skip "xlsx: no file is made beside it" strace
elif plain; then
	strace -f -o "$work/calls" -e trace=open,openat,creat "$NORMGAP" assess -f xlsx "$sgp" >/dev/null 2>&1
	check "xlsx: it was traced" grep -q '/proc/self/fd/.*O_CREAT' "$work/calls"
	check "xlsx: no file is made beside it" sh -c "! grep -v /proc/self/fd/ '$work/calls' | grep -q O_CREAT"
fi

# Wherever memory ends, the whole workbook is there or one sentence.
if plain; then
	ends=0 wholes=0 other=
	for kilobytes in $(seq 12000 "${STEP:-750}" 54000); do
		(ulimit -c 0; ulimit -v "$kilobytes"; exec "$NORMGAP" assess -f xlsx "$sgp") >"$work/out" 2>"$work/err"
		case $? in
		0) if cmp -s "$work/out" "$work/first"; then wholes=$((wholes + 1)); else other="$other $kilobytes"; fi ;;
		*) grep -qE 'not enough memory|allocate memory|files in memory|shared lib' "$work/err" || other="$other $kilobytes"; ends=$((ends + 1)) ;;
		esac
	done
	check "xlsx: memory ends in a sentence ($ends limits) or suffices ($wholes), and nothing else:$other" \
		test "$ends" -gt 0 -a "$wholes" -gt 0 -a -z "$other"
fi

# Names of sheets, in every language.
for file in reports/lang/*.yaml; do
	names=$(sed -n 's/^  report\.sheet\.[a-z-]*: "\(.*\)"$/\1/p' "$file")
	check "$(basename "$file"): six names of sheets, no two alike" test "$(printf '%s\n' "$names" | sort -u | wc -l)" -eq 6
	printf '%s\n' "$names" >"$work/names"
	LC_ALL=C.UTF-8 grep -nE "[]:*?/\\[]|^'|'\$|.{32}" "$work/names" >"$work/bad"
	check "$(basename "$file"): a workbook can have them" test $? -eq 1 -a ! -s "$work/bad"
done
exit $failed
