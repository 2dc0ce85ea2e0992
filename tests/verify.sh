#!/bin/sh
# normgap verify: what is the same is said to be, and a changed byte in each kind
# of input is told as such.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
umask 022
make -s -C "$SOURCE" VARIANT="$(basename "$BUILD")" DESTDIR="$work/dest" PREFIX=/usr install >"$work/made" 2>&1 ||
	not_ok "make install"
NORMGAP=$work/dest/usr/bin/normgap share=$work/dest/usr/share/normgap
cp "$SOURCE/examples/singapore-2021.yaml" "$SOURCE/examples/colombia-2021.yaml" "$work"
mkdir "$work/mine"
cp "$BUILD/plugins/hygiene.lua" "$work/mine"
cd "$work" || exit 1

for format in $("$NORMGAP" list formats | cut -f 1); do
	for lang in $(basename -s .yaml "$share"/lang/*.yaml); do
		"$NORMGAP" assess -f "$format" --lang "$lang" -o "report.$format" singapore-2021.yaml
		expect "$format, $lang: identical" 0 "identical" "$NORMGAP" verify "report.$format" --with singapore-2021.yaml
		rm -f "report.$format"
	done
done
"$NORMGAP" plan -f markdown colombia-2021.yaml >plan.md
expect "a plan is verified too" 0 "identical" "$NORMGAP" verify plan.md --with colombia-2021.yaml
"$NORMGAP" assess -f json --as-of 2026-11 -c vep,gcsc singapore-2021.yaml colombia-2021.yaml >two.json
# The command that makes it again is one for a shell, whatever the file is called.
cp singapore-2021.yaml "it's \$HOME; (a b).yaml"
for format in text json csv; do
	"$NORMGAP" assess -f $format "it's \$HOME; (a b).yaml" >odd.$format
	expect "an odd name, $format: identical" 0 "identical" "$NORMGAP" verify odd.$format --with "it's \$HOME; (a b).yaml"
done
again=$(jq -r .made_from.command odd.json)
check "what a shell makes of the command is the same report" sh -c "PATH=${NORMGAP%/*}:\$PATH && $again | cmp - odd.json"
expect "two reports in one file, with options" 0 "identical" "$NORMGAP" verify two.json --with singapore-2021.yaml colombia-2021.yaml
expect "the other way round they differ" 1 "two.json:1: differs" "$NORMGAP" verify two.json --with colombia-2021.yaml singapore-2021.yaml

# changed NAME FILE FROM TO PART: the report of all that there is, after one byte of a file has changed.
for format in txt:text html:html xlsx:xlsx; do
	"$NORMGAP" assess --plugins mine -f "${format#*:}" -o "report.${format%:*}" singapore-2021.yaml
done
expect "with a plugin of one's own" 0 "identical" "$NORMGAP" verify report.txt --with singapore-2021.yaml --plugins mine
changed() {
	cp "$2" kept
	sed -i "$3" "$2"
	cmp -s "$2" kept && not_ok "$1: nothing was changed"
	for report in report.*; do
		expect "$1, $report" 1 "changed: $4" "$NORMGAP" verify "$report" --with singapore-2021.yaml --plugins mine
		check "$1, $report: nothing else is said to have changed" test "$(grep -c '^changed' "$work/out")" -eq 1
	done
	cp kept "$2"
}
changed "a byte of the declaration" singapore-2021.yaml '1s/$/ /' "declaration singapore-2021.yaml"
changed "a byte of a checklist" "$share/checklists/vep.yaml" '1s/$/ /' "checklist vep.yaml"
changed "a byte of the topics" "$share/checklists/topics.yaml" '1s/$/ /' "vocabulary topics.yaml"
changed "a byte of the facts" "$share/checklists/facts.yaml" '1s/$/ /' "vocabulary facts.yaml"
changed "a byte of the crosswalks" "$share/checklists/crosswalks.yaml" '1s/$/ /' "vocabulary crosswalks.yaml"
changed "a byte of a bundled script" "$work/dest/usr/lib/normgap/gcsc.lua" '1s/$/ /' "plugin gcsc.lua"
changed "a byte of the language" "$share/lang/en.yaml" '1s/$/ /' "language en.yaml"
changed "a byte of one's own plugin" mine/hygiene.lua '1s/$/ /' "plugin hygiene.lua"
sed 's/Singapore/Singapura/' report.txt >other.txt
expect "a byte of the report" 1 "No file that it was made from has changed" "$NORMGAP" verify other.txt --with singapore-2021.yaml --plugins mine
expect "and the first difference is shown" 1 "made again:  normgap report: Singapore" "$NORMGAP" verify other.txt --with singapore-2021.yaml --plugins mine
expect "what is no report" 2 "does not say in plain text how it was made" "$NORMGAP" verify singapore-2021.yaml --with singapore-2021.yaml
expect "a report without its declaration" 2 "--with FILE" "$NORMGAP" verify report.txt
printf 'normgap assess -f text --lang ../../x --as-of 2021 -c vep a\n' >forged.txt
expect "a forged command chooses no file" 3 "there is no language" "$NORMGAP" verify forged.txt --with singapore-2021.yaml
exit $failed
