#!/bin/sh
# What is installed carries its armour: `readelf` finds the marks of each hardening flag in the program and in every
# shared object. And each check can fail: a small program that lacks just that flag is found out.
set -u
BUILD=$1
. "$(dirname "$0")/lib.sh"

dynamic() { readelf -dW "$1"; }
segments() { readelf -lW "$1"; }

# Each says by its status whether a file has what its name says.
position_independent() { readelf -hW "$1" | grep -q 'Type: *DYN'; }
a_program_at_any_address() { dynamic "$1" | grep -q 'FLAGS_1.*PIE'; }
read_only_relocations() { segments "$1" | grep -q GNU_RELRO; }
bound_at_once() { dynamic "$1" | grep -q 'FLAGS_1.*NOW'; }
no_segment_both_written_and_run() { segments "$1" | awk '$7 $8 $9 ~ /^RWE/ { bad = 1 } END { exit bad }'; }
no_stack_that_runs() { segments "$1" | awk '$1 == "GNU_STACK" { good = $7 == "RW" } END { exit !good }'; }
no_path_of_its_own_for_libraries() { ! dynamic "$1" | grep -qE 'RPATH|RUNPATH'; }
canaries() { readelf -W --dyn-syms "$1" | grep -q __stack_chk_fail; }
fortified_functions() { readelf -W --dyn-syms "$1" | grep -q '__[a-z]*printf_chk'; }

# The compiler leaves a note of its flags for each source. with ON OFF FILE: all have the one, and none the other.
with() {
	readelf --debug-dump=info --dwarf-depth=1 "$3" 2>/dev/null | grep 'DW_AT_producer.*GNU C' |
		awk -v on=" $1 " -v off=" $2 " 'index($0 " ", on) && !index($0 " ", off) { good++ } END { exit !NR || good < NR }'
}
canaries_in_every_source() { with -fstack-protector-strong -fno-stack-protector "$1"; }
stack_without_leaps_in_every_source() { with -fstack-clash-protection -fno-stack-clash-protection "$1"; }
jumps_to_marked_places_in_every_source() { with -fcf-protection=full -fcf-protection=none "$1"; }

cat >"$work/tiny.c" <<'END'
#include <stdio.h>
int main(int argc, char **argv)
{
	char text[64];
	snprintf(text, (size_t)argc, "%s", argv[0]);
	return puts(text);
}
END
printf '.section both,"awx"\n.byte 0\n.section .note.GNU-stack,""\n' >"$work/both.s"
tiny() {
	gcc -O2 -g -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection $control_flow -fPIE -pie \
		-Wl,-z,relro,-z,now "$@" -o "$work/tiny" "$work/tiny.c" 2>"$work/check.out"
}

control_flow=
case $(uname -m) in x86_64 | i?86) control_flow=-fcf-protection=full ;; esac
check "make install" make -s -C "$SOURCE" VARIANT=release DESTDIR="$work/dest" PREFIX=/usr install
program=$work/dest/usr/bin/normgap
objects=$(echo "$work"/dest/usr/lib/normgap/*.so)

# hold OF CHECK WITHOUT...: of the program or of everything; WITHOUT are the flags that take it away from the small one.
hold() {
	of=$1 what=$2 says=$(echo "$2" | tr _ ' ')
	shift 2
	case $of in program) files=$program ;; *) files="$program $objects" ;; esac
	for file in $files; do
		check "$(basename "$file"): $says" "$what" "$file"
	done
	if ! tiny; then
		not_ok "$says: the small program builds"
	elif ! "$what" "$work/tiny"; then
		not_ok "$says: the small program has it"
	elif ! tiny "$@"; then
		not_ok "$says: the small program builds without it"
	elif "$what" "$work/tiny"; then
		not_ok "$says: the check cannot fail"
	else
		ok "$says: the check can fail"
	fi
}
hold all position_independent -no-pie
hold program a_program_at_any_address -no-pie
hold all read_only_relocations -Wl,-z,norelro
hold all bound_at_once -Wl,-z,lazy
hold all no_segment_both_written_and_run "$work/both.s"
hold all no_stack_that_runs -Wl,-z,execstack
hold all no_path_of_its_own_for_libraries -Wl,-rpath,/tmp
hold program canaries -fno-stack-protector
hold program fortified_functions -U_FORTIFY_SOURCE
hold all canaries_in_every_source -fno-stack-protector
hold all stack_without_leaps_in_every_source -fno-stack-clash-protection
[ -z "$control_flow" ] || hold all jumps_to_marked_places_in_every_source -fcf-protection=none
# It takes control flow's marks from a note that the linker leaves out as long as the system's own start files have none.
if command -v hardening-check >/dev/null 2>&1; then
	check "hardening-check agrees" hardening-check --nocolor --nocfprotection "$program"
else
	ok "hardening-check agrees # SKIP hardening-check is not installed"
fi
exit $failed
