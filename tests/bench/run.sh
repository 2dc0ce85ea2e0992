#!/bin/sh
# make bench: the whole job as a ratio to libyaml's bare event loop over the same bytes in the same run: CPU time, medians
# of 11 rounds. Nothing here fails by time.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
normgap=$build/normgap
topics=$("$normgap" list topics | cut -f 1 | tr '\n' ' ')
claims=$("$normgap" list criteria | cut -f 1 | tr '\n' ' ')
declare_measures() { # declare_measures N FILE STATE SEED
	awk -v n="$1" -v state="$3" -v seed="$4" -v topics="$topics" -v claims="$claims" -f "$here/generate.awk" >"$2"
}

declare_measures 0 "$work/0.yaml" XAA 0
printf 'no measures:                '
"$build/tests/bench" above "$normgap" assess -f json "$work/0.yaml"
for n in 100 1000 10000 20000; do
	declare_measures $n "$work/$n.yaml" XAA 0
	printf '%6d measures, %6d kB: ' $n $(($(wc -c <"$work/$n.yaml") / 1024))
	"$build/tests/bench" compare "$normgap" "$work/0.yaml" "$work/$n.yaml"
done
mkdir "$work/world"
for i in $(seq 193); do
	declare_measures 300 "$work/world/$i.yaml" "X$(printf '%b' "\\0$(printf %o $((65 + i / 26)))\\0$(printf %o $((65 + i % 26)))")" "$i"
done
printf '193 files of 300 measures:  '
"$build/tests/bench" compare "$normgap" "$work/0.yaml" "$work"/world/*.yaml

printf 'the same, --jobs 2:          '
"$build/tests/bench" jobs "$normgap" "$work"/world/*.yaml

# What questions cost: one checklist after another, on 10 000 measures.
for chosen in vep vep,hygiene vep,hygiene,gcsc vep,hygiene,gcsc,gge2015; do
	printf '%4d questions: ' "$("$normgap" list criteria -c $chosen | wc -l)"
	"$build/tests/bench" above "$normgap" assess -f json -c $chosen "$work/10000.yaml"
done

# What a plugin's own process costs, for 100 measures: with a script, and with an object.
cp -r "$here/../../plugins/examples" "$work/plugins"
chmod -R go-w "$work"
make -s -C "$work/plugins/sector-cover" CFLAGS="-I$here/../../include -O2" >/dev/null
for plugin in review-rhythm sector-cover; do
	"$build/tests/isolation" "$here/../.." "$build" "$work/plugins/$plugin" $plugin "$work/100.yaml"
done
