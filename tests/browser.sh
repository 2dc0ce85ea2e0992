#!/bin/sh
# The HTML report in a browser: chosen, searched, grouped, linked, printed, by keyboard, without a script, by the rules
# of axe; and it asks no network for anything. The driver and the rules come from npm, into a directory of their own.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"
cd "$SOURCE" || exit 1

skip() {
	echo "ok - the report in a browser # SKIP $1"
	exit 0
}
[ -n "${ALL:-}" ] || skip "make check-all looks at it"
browser=$(command -v chromium) || skip "chromium is not installed"
command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || skip "npm is not installed"
(cd "$work" && npm install --silent --no-audit --no-fund --ignore-scripts playwright-core axe-core) >"$work/npm" 2>&1 ||
	skip "playwright-core and axe-core cannot be had from npm"
cp tests/browser/*.js "$work"

for lang in en zh ar; do
	[ -f "reports/lang/$lang.yaml" ] || continue
	"$NORMGAP" assess --lang $lang -f html examples/colombia-2021.yaml >"$work/$lang.html"
	(cd "$work" && timeout 300 node report.js "$browser" "$work/$lang.html") >"$work/said" 2>&1
	status=$?
	sed -n "s/^\(ok\|not ok\) - /&$lang: /p; /^    /p" "$work/said"
	if [ $status -ne 0 ]; then
		failed=1
		grep -q '^not ok' "$work/said" || { not_ok "$lang: the browser"; tail -20 "$work/said" | sed 's/^/    /'; }
	fi
done
exit $failed
