#!/bin/sh
# Writes what normgap VERSION is made of as CycloneDX 1.5: sbom.sh VERSION. The list is components.txt beside this file; the
# versions are those that it would be built with here. The same list, versions and SOURCE_DATE_EPOCH give the same bytes.
set -eu
version=$1
here=$(cd "$(dirname "$0")" && pwd)
made=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}

# macro HEADER NAME: its value, as a version.
macro() {
	value=$(printf '#include <%s>\n=%s\n' "$1" "$(echo "$2" | sed 's/\./ = /g')" | ${CC:-gcc} -E -P -x c - | sed -n 's/^ *=//p' |
		tr -d ' "' | tr = .)
	case $value in
	0x*) echo "$((value >> 16)).$((value >> 8 & 255)).$((value & 255))" ;;
	*) echo "$value" ;;
	esac
}
# asked HOW NAMES...: the version of a component, as the list says it is found out.
asked() {
	case $1 in
	pkg-config) ${PKG_CONFIG:-pkg-config} --modversion "$2" ;;
	macro) macro "$2" "$3" ;;
	esac
}

grep -v '^#' "$here/components.txt" | sed 's/ *| */|/g' | while IFS='|' read -r name library supplier home how; do
	# shellcheck disable=SC2086 -- words
	found=$(asked $how)
	[ -n "$found" ] || { echo "$name: its version is not known" >&2; exit 1; }
	jq -nc --arg name "$name" --arg library "$library" --arg supplier "$supplier" --arg home "$home" --arg version "$found" '{
		type: "library", "bom-ref": $name, supplier: {name: $supplier}, name: $name, version: $version,
		purl: "pkg:generic/\($name)@\($version)", externalReferences: [{type: "website", url: $home}],
		properties: [{name: "normgap:library", value: $library}]}'
done | jq -s --arg version "$version" --arg made "$(date -u -d "@$made" +%Y-%m-%dT%H:%M:%SZ)" '{
	bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
	metadata: {
		timestamp: $made, authors: [{name: "The normgap project"}],
		component: {type: "application", "bom-ref": "normgap", supplier: {name: "The normgap project"}, name: "normgap",
			version: $version, purl: "pkg:generic/normgap@\($version)"}},
	components: .,
	dependencies: [{ref: "normgap", dependsOn: map(.name)}],
	compositions: [{aggregate: "complete", assemblies: ["normgap"]}, {aggregate: "unknown", dependencies: map(.name)}]}'
