/* Limits, Landlock, seccomp. See wall.h. */
#define _GNU_SOURCE
#include "wall.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define DESCRIPTORS_MOST 16

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

bool wall_stands(bool native, const char **why)
{
	if (prctl(PR_GET_SECCOMP) < 0) {
		*why = "this system cannot confine it (its kernel has no seccomp)";
		return false;
	}
	if (native && syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION) < 1) {
		*why = "this system cannot confine a shared object (its kernel has no Landlock)";
		return false;
	}
	return true;
}

unsigned wall_slowness(void)
{
	return SANITIZED ? 3 : 1;
}

/*
 * Limits.
 */

static bool limit(int resource, rlim_t most, rlim_t at_last)
{
	const struct rlimit limits = {most, at_last};

	return setrlimit((__rlimit_resource_t)resource, &limits) == 0;
}

/* Bytes of address space that the process has; 0: not known. */
static size_t address_space(void)
{
	FILE *file = fopen("/proc/self/statm", "re");
	unsigned long pages = 0;

	if (!file)
		return 0;
	if (fscanf(file, "%lu", &pages) != 1)
		pages = 0;
	fclose(file);
	return (size_t)pages * (size_t)sysconf(_SC_PAGESIZE);
}

static bool limit_memory(size_t memory)
{
	size_t space = SANITIZED ? 0 : address_space();

	return SANITIZED || (space && limit(RLIMIT_AS, space + memory, space + memory));
}

/* Root's plugins are nobody's: what is left of root is its name. */
static bool drop_capabilities(void)
{
	struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
	const struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {0};

	return syscall(SYS_capset, &head, none) == 0;
}

bool wall_limit(unsigned cpu_seconds, size_t memory)
{
	static const int mistakes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP, SIGXCPU, SIGPIPE};

	for (size_t i = 0; i < COUNT(mistakes); i++)
		signal(mistakes[i], SIG_DFL);
	return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       limit(RLIMIT_CPU, cpu_seconds, cpu_seconds + 1) && limit(RLIMIT_FSIZE, 0, 0) &&
	       limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NOFILE, DESCRIPTORS_MOST, DESCRIPTORS_MOST) &&
	       limit(RLIMIT_NPROC, 0, 0) && limit_memory(memory) && drop_capabilities();
}

bool wall_has_parent(int parent)
{
	return getppid() == parent;
}

/*
 * Landlock: of all files, the plugin's own and those of the C library.
 */

/* What a plugin may be linked to: parts of the C library, where the loader looks for them. */
static const char *const readable[] = {
	"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1",
};

static const char *const library_directories[] = {
#ifdef __x86_64__
	"/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu",
#endif
#ifdef __aarch64__
	"/lib/aarch64-linux-gnu", "/usr/lib/aarch64-linux-gnu",
#endif
	"/lib64", "/usr/lib64", "/lib", "/usr/lib",
};

static bool allow_file(int rules, int file)
{
	const struct landlock_path_beneath_attr rule = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE, .parent_fd = file};

	return syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

/* A library that is not there can't be read, and nobody minds. */
static bool allow_path(int rules, int directory, const char *name)
{
	int file = openat(directory, name, O_PATH | O_CLOEXEC);
	bool good = file < 0 || allow_file(rules, file);

	if (file >= 0)
		close(file);
	return good;
}

static bool allow_libraries(int rules)
{
	bool good = allow_path(rules, AT_FDCWD, "/etc/ld.so.cache");

	for (size_t d = 0; good && d < COUNT(library_directories); d++) {
		int directory = open(library_directories[d], O_PATH | O_DIRECTORY | O_CLOEXEC);

		for (size_t i = 0; good && directory >= 0 && i < COUNT(readable); i++)
			good = allow_path(rules, directory, readable[i]);
		if (directory >= 0)
			close(directory);
	}
	return good;
}

static bool restrict_files(int plugin)
{
	const struct landlock_ruleset_attr all = {.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
	int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof(all), 0);
	bool good = rules >= 0 && allow_file(rules, plugin) && allow_libraries(rules) &&
	            syscall(SYS_landlock_restrict_self, rules, 0) == 0;

	if (rules >= 0)
		close(rules);
	return good;
}

/*
 * seccomp: a list of what is allowed; whatever else is asked for calls `denied`.
 */

/* The sanitizers' runtime looks after its stack wherever somebody jumps. */
static const int for_sanitizers[] = {SCMP_SYS(sigaltstack)};

/* What stdio asks of a stream before it writes there. It is told no, and goes on. */
static const int refused[] = {SCMP_SYS(ioctl)};
static const int refused_at_last[] = {SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(lseek)};

static const int for_judging[] = {
	SCMP_SYS(read),       SCMP_SYS(write),         SCMP_SYS(writev), SCMP_SYS(brk),    SCMP_SYS(munmap),
	SCMP_SYS(mremap),     SCMP_SYS(exit),          SCMP_SYS(getpid), SCMP_SYS(gettid),
	SCMP_SYS(exit_group), SCMP_SYS(clock_gettime), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
};

static const int for_loading[] = {
	SCMP_SYS(pread64), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(lseek),
	SCMP_SYS(seccomp), SCMP_SYS(mmap),  SCMP_SYS(mprotect),
};

/* Memory that holds no code. */
static const int data_alone[] = {SCMP_SYS(mmap), SCMP_SYS(mprotect)};

static bool allow_all(scmp_filter_ctx filter, const int *calls, size_t count)
{
	bool good = true;

	for (size_t i = 0; good && i < count; i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 0) == 0;
	return good;
}

/* A process may abort itself, and signal nobody else. */
static bool allow_abort(scmp_filter_ctx filter)
{
	return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 2,
	                        SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0), SCMP_A2(SCMP_CMP_EQ, SIGABRT, 0)) == 0;
}

/* Memory may be given back, and come in large pages, as an arena's does (arena.c); the sanitizers' runtime says more
 * of its own. Other advice takes the machine's pages out of use, or has them read from a disk again. */
static bool allow_advice(scmp_filter_ctx filter)
{
	static const scmp_datum_t advice[] = {MADV_DONTNEED, MADV_HUGEPAGE, MADV_DONTDUMP, MADV_NOHUGEPAGE};
	bool good = true;

	for (size_t i = 0; good && i < (SANITIZED ? COUNT(advice) : 2); i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(madvise), 1,
		                        SCMP_A2(SCMP_CMP_EQ, advice[i], 0)) == 0;
	return good;
}

/* Files to be read can be opened, and closed again; the pipes can't be closed. */
static bool allow_loading(scmp_filter_ctx filter, int kept)
{
	const scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);

	return allow_all(filter, for_loading, COUNT(for_loading)) &&
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
	                        SCMP_A2(SCMP_CMP_MASKED_EQ, writing, O_RDONLY)) == 0 &&
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(close), 1,
	                        SCMP_A0(SCMP_CMP_GE, (scmp_datum_t)kept, 0)) == 0;
}

static bool refuse_all(scmp_filter_ctx filter, const int *calls, size_t count)
{
	bool good = true;

	for (size_t i = 0; good && i < count; i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), calls[i], 0) == 0;
	return good;
}

static bool allow_no_more(scmp_filter_ctx filter)
{
	bool good = refuse_all(filter, refused_at_last, COUNT(refused_at_last));

	for (size_t i = 0; good && i < COUNT(data_alone); i++)
		good = seccomp_rule_add(filter, SCMP_ACT_ALLOW, data_alone[i], 1,
		                        SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
	return good;
}

/* `kept` 0: nothing is loaded any more. */
static bool install(int kept)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_TRAP);
	bool good = filter && seccomp_attr_set(filter, SCMP_FLTATR_CTL_NNP, 0) == 0 &&
	            allow_all(filter, for_judging, COUNT(for_judging)) && allow_abort(filter) &&
	            allow_advice(filter) &&
	            allow_all(filter, for_sanitizers, SANITIZED ? COUNT(for_sanitizers) : 0) &&
	            refuse_all(filter, refused, COUNT(refused)) &&
	            (kept ? allow_loading(filter, kept) : allow_no_more(filter)) && seccomp_load(filter) == 0;

	seccomp_release(filter);
	return good;
}

static void (*on_denied)(long call);

static void on_signal(int signal, siginfo_t *about, void *context)
{
	(void)signal;
	(void)context;
	on_denied(about->si_syscall);
}

bool wall_watch(void (*denied)(long call))
{
	const struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO};

	on_denied = denied;
	return sigaction(SIGSYS, &action, NULL) == 0;
}

bool wall_for_loading(int file, int kept)
{
	return restrict_files(file) && install(kept);
}

bool wall_for_judging(void)
{
	return install(0);
}

/*
 * In words.
 */

static const struct {
	const char *wanted;
	const int calls[6];
} wants[] = {
	{"open a file", {SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(openat2), SCMP_SYS(creat)}},
	{"remove a file", {SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rmdir)}},
	{"make a directory", {SCMP_SYS(mkdir), SCMP_SYS(mkdirat)}},
	{"look for a file", {SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(readlink), SCMP_SYS(statx)}},
	{"close what is open", {SCMP_SYS(close), SCMP_SYS(close_range)}},
	{"open a connection", {SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind)}},
	{"start a process or a thread", {SCMP_SYS(clone), SCMP_SYS(clone3), SCMP_SYS(fork), SCMP_SYS(vfork)}},
	{"run another program", {SCMP_SYS(execve), SCMP_SYS(execveat)}},
	{"send a signal", {SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(tgkill)}},
	{"catch signals", {SCMP_SYS(rt_sigaction), SCMP_SYS(signalfd)}},
	{"wait", {SCMP_SYS(nanosleep), SCMP_SYS(clock_nanosleep), SCMP_SYS(pause), SCMP_SYS(poll), SCMP_SYS(futex)}},
	{"change its limits", {SCMP_SYS(setrlimit), SCMP_SYS(prlimit64), SCMP_SYS(prctl), SCMP_SYS(seccomp)}},
	{"make code in memory", {SCMP_SYS(mmap), SCMP_SYS(mprotect)}},
	{"advise the system about memory", {SCMP_SYS(madvise)}},
	{"draw random numbers", {SCMP_SYS(getrandom)}},
};

/* The rest of a row are zeros, the number of reading, which nobody is denied. */
static const char *wanted(long call)
{
	for (size_t i = 0; i < COUNT(wants); i++)
		for (size_t c = 0; c < COUNT(wants[i].calls); c++)
			if (wants[i].calls[c] == call)
				return wants[i].wanted;
	return NULL;
}

const char *wall_wanted(struct arena *arena, long call)
{
	char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, (int)call);
	const char *what = wanted(call), *shown = name ? name : "of no known name";
	const char *words = what ? arena_format(arena, "%s (system call %s)", what, shown)
	                         : arena_format(arena, "make the system call %s", shown);

	free(name);
	return words;
}
