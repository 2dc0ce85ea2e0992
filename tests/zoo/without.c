/*
 * Runs a command as on a system that lacks something: system calls that its
 * kernel does not know.
 *
 *     without landlock|seccomp COMMAND...
 */
#include <errno.h>
#include <seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static int forbid(scmp_filter_ctx filter, const char *what)
{
	if (strcmp(what, "landlock") == 0)
		return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0);
	return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
	                        SCMP_A0(SCMP_CMP_EQ, PR_GET_SECCOMP, 0));
}

int main(int count, char **arguments)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);

	if (count < 3 || !filter || forbid(filter, arguments[1]) < 0 || seccomp_load(filter) < 0)
		return 2;
	execvp(arguments[2], arguments + 2);
	return 127;
}
