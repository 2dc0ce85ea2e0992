#!/bin/sh
# Golden reports: what the examples read like, to the byte. `make bless` writes
# them anew; the difference is then read by a person.
set -u
bless=
if [ "$1" = --bless ]; then bless=1; shift; fi
BUILD=$1
. "$(dirname "$0")/lib.sh"
golden=$SOURCE/tests/golden

# report NAME ARGUMENTS...: one golden file.
report() {
	name=$1
	shift
	(cd "$SOURCE" && "$NORMGAP" "$@") >"$work/$name" 2>&1
	case $name in
	*.json | *.sarif) jq . "$work/$name" >"$work/pretty" && mv "$work/pretty" "$work/$name" ;;
	*.html) # style and script have files of their own
		sed '/^<style>/,/^<\/style>/d; /^<script>/,/^<\/script>/d; s/sha256-[^ ]*/sha256-/g' "$work/$name" >"$work/plain" &&
			mv "$work/plain" "$work/$name"
		;;
	*.xlsx) # its texts, in the order in which they first stand
		mv "$work/$name" "$work/book"
		unzip -p "$work/book" xl/sharedStrings.xml | sed 's/<si>/\
/g' >"$work/$name"
		;;
	esac
	if [ -n "$bless" ]; then
		cp "$work/$name" "$golden/$name"
	elif diff -u "$golden/$name" "$work/$name" >"$work/diff" 2>&1; then
		ok "golden $name"
	else
		not_ok "golden $name"
		head -40 "$work/diff" | cut -c1-160
	fi
}

report singapore.en.txt assess examples/singapore-2021.yaml
report singapore.zh.txt assess --lang zh examples/singapore-2021.yaml
report united-kingdom.gge2015.md assess -c gge2015 -f markdown examples/united-kingdom-2021.yaml
report colombia.vep.json assess -c vep -f json examples/colombia-2021.yaml
report colombia.vep.csv assess -c vep -f csv examples/colombia-2021.yaml
report denmark.vep.junit.xml assess -c vep -f junit examples/denmark-2021.yaml
report denmark.vep.sarif assess -c vep -f sarif examples/denmark-2021.yaml
report colombia.explain.en.txt explain examples/colombia-2021.yaml gge2015.j.disclosure-policy
report colombia.explain.zh.txt explain --lang zh examples/colombia-2021.yaml gge2015.k.no-harm-undertaking
report united-kingdom.explain.txt explain examples/united-kingdom-2021.yaml gge2015.f.review-oversight
report show.criterion.txt show gge2015.f.operations-governance
report colombia.plan.en.txt plan examples/colombia-2021.yaml
report singapore.plan.zh.md plan -f markdown --lang zh examples/singapore-2021.yaml
report united-kingdom.plan.json plan -f json examples/united-kingdom-2021.yaml
report new.yaml new -c vep UTO
report united-kingdom.2026.txt assess -c gge2015 --as-of 2026-11-01 examples/united-kingdom-2021.yaml

# One assessment in every format and language.
mkdir -p "$work/one"
"$NORMGAP" list formats >"$work/formats"
while IFS='	' read -r format ending _; do
	for lang in $(basename -s .yaml "$SOURCE"/reports/lang/*.yaml); do
		report "one/$lang.$ending" assess -f "$format" --lang "$lang" -c tests/golden/one/checklist.yaml tests/golden/one/utopia.yaml
	done
done <"$work/formats"
exit $failed
