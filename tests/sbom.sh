#!/bin/sh
# The list of what normgap is made of: the minimum elements of the NTIA, versions that are true, nothing forgotten.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1
sbom=$work/sbom.json
list() { SOURCE_DATE_EPOCH=1700000000 make -s sbom; }
has() { check "$1" jq -e "$2" "$sbom"; }

list >"$sbom"
list >"$work/again"
check "the same again" cmp "$sbom" "$work/again"
has "CycloneDX 1.5" '.bomFormat == "CycloneDX" and .specVersion == "1.5"'
has "author and time" '(.metadata.authors[0].name | length > 0) and .metadata.timestamp == "2023-11-14T22:13:20Z"'
has "each has supplier, name, version and identifier" '[.metadata.component] + .components | length > 5 and
	all(.[]; (.supplier.name, .name, .version, .purl) | type == "string" and length > 0)'
has "versions begin with digits" '.components | all(.[]; .version | test("^[0-9]+([.][0-9]+)+$"))'
has "and stand in the identifiers" '.components | all(.[]; .version as $v | .purl | endswith("@" + $v))'
has "what depends on what" '(.dependencies[0].dependsOn | sort) == ([.components[]["bom-ref"]] | sort)'
version=$("$NORMGAP" --version)
has "the program's own version" ".metadata.component.version == \"${version#normgap }\""
for pair in libyaml:yaml-0.1 lua:lua5.4 libseccomp:libseccomp nettle:nettle; do
	has "${pair%%:*} as pkg-config tells" ".components[] | select(.name == \"${pair%%:*}\").version == \"$(pkg-config --modversion "${pair#*:}")\""
done
has "libc as it tells itself" ".components[] | select(.name == \"glibc\").version == \"$(getconf GNU_LIBC_VERSION | cut -d ' ' -f 2)\""

# Nothing that the released program is linked to is missing, nor is there anything else.
release=$SOURCE/build/release/normgap
if [ -x "$release" ]; then
	readelf -dW "$release" | sed -n 's/.*(NEEDED).*\[\(.*\.so\).*\]/\1/p' | sort >"$work/linked"
	jq -r '.components[].properties[0].value' "$sbom" | sort >"$work/listed"
	check "what is linked is what is listed" diff "$work/linked" "$work/listed"
else
	ok "what is linked is what is listed # SKIP there is no released program"
fi
exit $failed
