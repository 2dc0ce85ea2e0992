#!/bin/sh
# A declaration that means harm in every text, in every format: nothing that steers a terminal or a reader's eye comes
# through, on either stream. What it does to the parsers of a format is tested beside that format.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
harm=tests/hostile/everything.yaml
steers='[\x{00}-\x{08}\x{0b}-\x{1f}\x{7f}-\x{9f}\x{ad}\x{61c}\x{180e}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}-\x{2067}\x{206a}-\x{206f}\x{feff}\x{fff9}-\x{fffb}\x{fffe}\x{ffff}\x{e0000}-\x{e007f}]'
pairs='^(?:[^\x{2068}\x{2069}]|(\x{2068}(?:[^\x{2068}\x{2069}]|(?1))*\x{2069}))*$'
perl() { LC_ALL=C.UTF-8 grep -aP "$@"; }

# harmless NAME FILE: no such character; isolates in pairs, within a line.
harmless() {
	tr -d '\r' <"$2" >"$work/plain"
	if perl -n "$steers" "$work/plain" >"$work/found" || perl -nv "$pairs" "$work/plain" >"$work/found"; then
		not_ok "$1"
		head -3 "$work/found" | od -c | head -20
	else ok "$1"; fi
}

printf 'a\033b\n' >"$work/steers"
printf 'a\342\201\251b\342\201\250\n' >"$work/unpaired"
check "what steers would be found" perl "$steers" "$work/steers"
check "and what has no end" perl -v "$pairs" "$work/unpaired"
"$NORMGAP" list formats | cut -f 1 | grep -vx xlsx >"$work/formats"
for lang in en zh ar; do
	while read -r format; do
		for command in assess plan; do
			"$NORMGAP" $command -f "$format" --lang $lang "$harm" >"$work/said" 2>"$work/complained"
			[ $? -ne 2 ] || continue # no plan of its own
			check "$command, $format, $lang: harm is in it" grep -q HARM "$work/said"
			harmless "$command, $format, $lang: nothing steers" "$work/said"
			harmless "$command, $format, $lang: nor in what is complained of" "$work/complained"
		done
	done <"$work/formats"
	for command in check suggest; do
		"$NORMGAP" $command --lang $lang "$harm" >"$work/said" 2>&1
		harmless "$command, $lang: nothing steers" "$work/said"
	done
	for criterion in gge2015.a.national-strategy gge2015.j.market-curbs; do
		"$NORMGAP" explain --lang $lang "$harm" $criterion >"$work/said" 2>&1
		check "explain $criterion, $lang: harm is in it" grep -q HARM "$work/said"
		harmless "explain $criterion, $lang: nothing steers" "$work/said"
	done
done
exit $failed
