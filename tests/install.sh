#!/bin/sh
# make install puts everything in its place, and the installed program finds its data from there.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
check "make install" make -s -C "$SOURCE" VARIANT="$(basename "$BUILD")" DESTDIR="$work/dest" PREFIX=/usr install
for file in bin/normgap lib/normgap/vep.so lib/normgap/gcsc.lua share/normgap/checklists/gge2015.yaml \
	share/normgap/lang/zh.yaml share/normgap/templates/c/Makefile share/normgap/examples/README.md include/normgap/plugin.h lib/pkgconfig/normgap.pc; do
	check "$file is installed" test -s "$work/dest/usr/$file"
done
for page in "$SOURCE"/docs/man/*; do
	file=share/man/man${page##*.}/$(basename "$page")
	check "$file is installed" cmp "$page" "$work/dest/usr/$file"
done
cp "$SOURCE/examples/singapore-2021.yaml" "$work/x.yaml"
cd / || exit 1
expect "the installed program works from anywhere" 0 "vep" "$work/dest/usr/bin/normgap" assess "$work/x.yaml"
expect "with its plugins" 0 "gcsc	1.1.0	lua" "$work/dest/usr/bin/normgap" list plugins
expect "it makes plugins from its templates" 0 "" "$work/dest/usr/bin/normgap" plugin new mine --lua -o "$work/mine"
expect "and they work" 0 " 0 differ" "$work/dest/usr/bin/normgap" plugin test "$work/mine"
mv "$work/dest/usr" "$work/moved"
expect "and after it was moved" 0 "vep" "$work/moved/bin/normgap" assess "$work/x.yaml"

# A language that somebody has begun: what it lacks stands there by its key.
printf 'normgap: language/1\nlang: eo\nwords:\n  report.title: "normgap – {1}"\n' >"$work/moved/share/normgap/lang/eo.yaml"
for format in $("$work/moved/bin/normgap" list formats | cut -f 1); do
	expect "a language with one sentence, as $format" 0 "" "$work/moved/bin/normgap" assess --lang eo -f "$format" -c vep "$work/x.yaml"
done

# A plugin is built with what pkg-config tells of the installed, and by now moved, normgap, and runs where it says.
tell() { PKG_CONFIG_PATH=$work/moved/lib/pkgconfig pkg-config "$@" normgap; }
build() {
	# shellcheck disable=SC2046 -- flags
	gcc -std=c11 $(tell --cflags) -fPIC -shared -fvisibility=hidden -o "$(tell --variable=plugindir)/abi.so" "$SOURCE/tests/abi/plugin.c"
}
version=$("$work/moved/bin/normgap" --version)
expect "pkg-config knows the version" 0 "${version#normgap }" tell --modversion
check "a plugin builds with pkg-config's flags" build
expect "and is found where it says" 0 "[met, " "$work/moved/bin/normgap" explain "$SOURCE/tests/abi/declaration.yaml" \
	-c "$SOURCE/tests/abi/checklist.yaml" abi.item.every

# The plugins to learn from can be read and tried where they are; what is to be built is built in a copy.
expect "the examples are tried in place" 0 " 0 differ" "$work/moved/bin/normgap" plugin test "$work/moved/share/normgap/examples/paris-call"
cp -r "$work/moved/share/normgap/examples/sector-cover" "$work/sector-cover"
check "one in C builds in a copy" env PKG_CONFIG_PATH="$work/moved/lib/pkgconfig" make -s -C "$work/sector-cover"
expect "and works" 0 " 0 differ" "$work/moved/bin/normgap" plugin test "$work/sector-cover"
exit $failed
