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
cp tests/browser/* "$work"

# drive LABEL SCRIPT FILE...: what a script says in a browser of these files.
drive() {
	label=$1
	shift
	(cd "$work" && script=$1 && shift && timeout 300 node "$script" "$browser" "$@") >"$work/said" 2>&1
	status=$?
	sed -n "s/^\(ok\|not ok\) - /&$label: /p; /^    /p" "$work/said"
	if [ $status -ne 0 ]; then
		failed=1
		grep -q '^not ok' "$work/said" || { not_ok "$label: the browser"; tail -20 "$work/said" | sed 's/^/    /'; }
	fi
}

for lang in en zh ar; do
	"$NORMGAP" assess --lang $lang -f html examples/colombia-2021.yaml >"$work/$lang.html"
	drive $lang report.js "$work/$lang.html"
	"$NORMGAP" assess --lang $lang -f html tests/hostile/everything.yaml >"$work/harm.html" 2>/dev/null
	drive $lang harm.js "$work/harm.html" "$work/control.html"
done
exit $failed
