#!/bin/sh
# The documentation's examples run, outside the tree and against an installed
# normgap: every ```yaml block is a file that `check` accepts, every ```yaml-bad
# block one that it refuses, every ```c block a plugin that compiles and loads,
# every ```lua block a script that loads.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
make -s -C "$SOURCE" VARIANT="$(basename "$BUILD")" DESTDIR="$work/dest" PREFIX=/usr install >"$work/made" 2>&1 ||
	not_ok "make install"
NORMGAP=$work/dest/usr/bin/normgap
PKG_CONFIG_PATH=$work/dest/usr/lib/pkgconfig
export PKG_CONFIG_PATH
umask 022
cp -r "$SOURCE/examples" "$SOURCE/README.md" "$SOURCE/SECURITY.md" "$SOURCE/docs" "$SOURCE/checklists" "$work"
cd "$work" || exit 1

# blocks LANGUAGE FILE: writes block N to $work/blocks/N.
blocks() {
	rm -rf "$work/blocks"
	mkdir "$work/blocks"
	awk -v language="$1" -v out="$work/blocks/" '
		inside && /^```/ { inside = 0; close(name); next }
		$0 == "```" language { n++; name = out n; inside = 1; next }
		inside { print > name }' "$2"
	find "$work/blocks" -type f | sort
}

# try_judge FILE ENDING: a checklist that names the judge is assessed with the plugin.
try_judge() {
	judge=$(grep -oE '"[a-z0-9-]+\.[a-z0-9.-]+"' "$1" | head -1 | tr -d '"')
	plugin=${judge%%.*}
	if [ "$2" = so ]; then
		cp "$1" "$work/plugin.c"
		# shellcheck disable=SC2046 -- flags
		gcc -std=c11 -Wall -Wextra -Werror $(pkg-config --cflags normgap) -fPIC -shared -fvisibility=hidden -o "$work/plugins/$plugin.so" "$work/plugin.c" || return 1
	else
		cp "$1" "$work/plugins/$plugin.lua"
	fi
	chmod -R go-w "$work/plugins"
	{
		printf 'normgap: checklist/1\nid: tried\nversion: 1.0.0\ntitle: Tried\n'
		texts=$(grep -oE '"[a-z]+(-[a-z]+)+"' "$1" | tr -d '"' | sort -u)
		[ -n "$texts" ] && echo "texts:" && for text in $texts; do echo "  $text: said {1} {2}"; done
		printf 'items:\n  - id: tried.item\n    title: Item\n    nature: duty\n    criteria:\n      - id: tried.item.question\n'
		printf '        asks: Question?\n        weight: essential\n        needs:\n          - judge: %s\n' "$judge"
		printf '            topic: [exercises, response-teams, hygiene-baseline]\n            with:\n              least: 1\n'
	} >"$work/tried.yaml"
	"$NORMGAP" assess -c "$work/tried.yaml" --plugins "$work/plugins" examples/colombia-2021.yaml
}

mkdir "$work/plugins"
for page in README.md SECURITY.md docs/*.md checklists/README.md plugins/examples/README.md plugins/examples/*/README.md; do
	[ -f "$page" ] || continue
	for block in $(blocks c "$page"); do
		check "$page: c block $(basename "$block")" try_judge "$block" so
	done
	for block in $(blocks lua "$page"); do
		check "$page: lua block $(basename "$block")" try_judge "$block" lua
	done
	for block in $(blocks yaml "$page"); do
		mv "$block" "$block.yaml"
		expect "$page: yaml block $(basename "$block")" 0 "" "$NORMGAP" check --plugins "$work/plugins" "$block.yaml"
	done
	for block in $(blocks yaml-bad "$page"); do
		mv "$block" "$block.yaml"
		expect "$page: bad yaml block $(basename "$block")" 3 "error" "$NORMGAP" check "$block.yaml"
	done
	for link in $(grep -oE '\]\([a-zA-Z0-9_./-]+(#[a-z0-9-]+)?\)' "$page" | sed 's/^](//; s/)$//; s/#.*//' | sort -u); do
		check "$page: link to $link" test -e "$SOURCE/$(dirname "$page")/$link"
	done
done
# Each limit of the program stands in the page about security, with its value; and no others.
sed -n 's/^#define \(LIMIT_[A-Z_]*\) \(([^)]*)\|[0-9]*\).*/\1 \2/p' "$SOURCE/core/limit.h" | while read -r name value; do
	echo "$name $(($(echo "$value" | tr -d u)))"
done | sort >"$work/limits"
sed -n 's/^| `\(LIMIT_[A-Z_]*\)` | \([^|]*\) |.*/\1 \2/p' docs/security.md | tr -d , |
	awk '{ print $1, $2 * ($3 == "KiB" ? 1024 : $3 == "MiB" ? 1048576 : 1) }' | sort >"$work/told"
check "docs/security.md: the limits are those of core/limit.h" diff "$work/limits" "$work/told"
"$NORMGAP" explain examples/colombia-2021.yaml gge2015.j.disclosure-policy >"$work/explained"
for place in $(grep -oE 'colombia-2021\.yaml:[0-9]+:[0-9]+' README.md | sort -u); do
	check "README.md: $place is what the program says" grep -qF "$place" "$work/explained"
done
exit $failed
