#!/bin/sh
# make bench: the whole job as a ratio to libyaml's bare event parse of the same
# bytes in the same run, CPU time, medians of 11 runs in turn.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for n in 100 1000 10000; do
	awk -v n=$n -f "$here/generate.awk" >"$work/$n.yaml"
	printf '%6d measures, %5d kB: ' $n $(($(wc -c <"$work/$n.yaml") / 1024))
	"$build/tests/bench" compare "$work/$n.yaml" "$build/normgap"
done

# What a plugin's own process costs, for 100 measures: with a script, and with an object.
cp -r "$here/../../plugins/examples" "$work/plugins"
chmod -R go-w "$work"
make -s -C "$work/plugins/sector-cover" CFLAGS="-I$here/../../include -O2" >/dev/null
for plugin in review-rhythm sector-cover; do
	"$build/tests/isolation" "$here/../.." "$build" "$work/plugins/$plugin" $plugin "$work/100.yaml"
done
