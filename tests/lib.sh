# What the shell tests share. Each sources this after setting BUILD=$1.
# shellcheck shell=sh
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
NORMGAP=$BUILD/normgap
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

ok() { echo "ok - $1"; }
not_ok() {
	echo "not ok - $1"
	failed=1
}

# check NAME COMMAND...: passes when the command succeeds.
check() {
	name=$1
	shift
	if "$@" >"$work/check.out" 2>&1; then ok "$name"; else
		not_ok "$name"
		sed 's/^/    /' "$work/check.out" | head -20
	fi
}

# expect NAME STATUS PATTERN COMMAND...: exit status, and a fixed string in what it says on both streams.
expect() {
	name=$1 wanted=$2 pattern=$3
	shift 3
	"$@" >"$work/out" 2>"$work/err" </dev/null
	status=$?
	if [ $status -eq "$wanted" ] && { [ -z "$pattern" ] || cat "$work/out" "$work/err" | grep -qF -- "$pattern"; }; then ok "$name"; else
		not_ok "$name"
		echo "    status $status, expected $wanted and: $pattern"
		cat "$work/err" "$work/out" | head -10 | sed 's/^/    /'
	fi
}
