#!/bin/sh
# What an office program makes of the tables: the findings are the same, no cell has become a formula, and the workbook
# goes to a printer.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
if [ -z "${ALL:-}" ]; then
	echo "ok - spreadsheets in an office program # SKIP make check-all looks at it"
	exit 0
fi
if ! command -v soffice >/dev/null 2>&1 || ! command -v python3 >/dev/null 2>&1; then
	echo "ok - spreadsheets in an office program # SKIP libreoffice-calc-nogui or python3 is not installed"
	exit 0
fi

# office ARGUMENTS...: with settings of its own, in the directory of the files.
office() {
	(cd "$work" && HOME=$work timeout 300 soffice -env:UserInstallation="file://$work/office" --headless "$@") >"$work/office.out" 2>&1
}
# How it reads CSV: separator, quotes, UTF-8, from line 1; 44 is the comma and 59 the semicolon.
csv_from() { echo "--infilter=CSV:$1,34,76,1"; }
# How it writes CSV: every sheet in a file of its own.
csv_to="csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

cp tests/hostile/everything.yaml "$work/=HARM.yaml"
"$NORMGAP" assess -f json "$work/=HARM.yaml" >"$work/wanted.json" 2>/dev/null
"$NORMGAP" assess -f csv -o "$work/table.csv" "$work/=HARM.yaml" 2>/dev/null
"$NORMGAP" assess -f xlsx -o "$work/book.xlsx" "$work/=HARM.yaml" 2>/dev/null

# That the question can be answered with yes.
printf 'a,=1+1\r\n' >"$work/formula.csv"
office "$(csv_from 44)" --convert-to fods formula.csv
check "office: a formula in CSV would be one" grep -q 'table:formula' "$work/formula.fods"

for separator in 44 59; do
	office "$(csv_from $separator)" --convert-to fods table.csv
	check "office: csv has the findings, separated by $separator" grep -q gge2015.k.mandate "$work/table.fods"
	check "office: and no formula, separated by $separator" sh -c "! grep -q 'table:formula' '$work/table.fods'"
done
office "$(csv_from 44)" --convert-to "$csv_to" --outdir out table.csv
check "office: csv: the findings are the same" python3 tests/sheets.py csv "$(find "$work/out" -name 'table*.csv')" "$work/wanted.json"

office --convert-to fods book.xlsx
check "office: xlsx has the findings" grep -q gge2015.k.mandate "$work/book.fods"
check "office: xlsx: no formula, no link" sh -c "! grep -qE 'table:formula|xlink:href=\"(http|javascript|data)' '$work/book.fods'"
check "office: xlsx: what looks like an escape is text" grep -q '_x202E_HARM' "$work/book.fods"
office --convert-to "$csv_to" --outdir out book.xlsx
check "office: xlsx: the findings are the same" python3 tests/sheets.py exported "$work/out/book-Findings.csv" "$work/wanted.json"
office --convert-to pdf book.xlsx
check "office: xlsx goes to a printer" sh -c "head -c 5 '$work/book.pdf' | grep -q '%PDF-'"
exit $failed
