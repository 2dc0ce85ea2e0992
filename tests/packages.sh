#!/bin/sh
# Installs the Debian packages named as arguments that are missing. Asks first on
# a terminal; YES=1 doesn't ask. Without apt-get it prints the list and stops.
set -eu

missing=
for package; do
	status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
	[ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
	echo "normgap needs these (named as in Debian); install what your system calls them, then run make:"
	printf '  %s\n' "$@"
	exit 1
fi
echo "These packages are missing:$missing"
if [ "${YES:-}" != 1 ] && [ -t 0 ]; then
	printf 'Install them with apt-get? [y/N] '
	read -r answer
	case $answer in y | Y | yes) ;; *) exit 1 ;; esac
fi
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
# shellcheck disable=SC2086 -- one word a package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
