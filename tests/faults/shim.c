/*
 * A library that is loaded before a program: counts what it asks the system for, and
 * lets one request fail, or one and all later ones. Knows nothing of the program. By
 * the environment:
 *
 *   FAULT_CALL   memory, open, read, write, fsync, rename, close or fstat
 *                (directories and files in memory are opened and read too)
 *   FAULT_AT     which of these calls fails, from 1; 0: none
 *   FAULT_EVER   set: all later ones too
 *   FAULT_ERRNO  with which number
 *   FAULT_COUNT  the descriptor to which is written, where the program ends by itself: the
 *                number of these calls, of blocks of memory that are left, of open files
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void __libc_free(void *memory);

static const char *call;
static long *count, at; /* its processes count together */
static long live;       /* of this process alone */
static int number;
static bool ever;

__attribute__((constructor)) static void begin(void)
{
	const char *which = getenv("FAULT_AT"), *error = getenv("FAULT_ERRNO");

	count = mmap(NULL, sizeof(*count), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	call = count == MAP_FAILED ? NULL : getenv("FAULT_CALL");
	at = which ? atol(which) : 0;
	number = error ? atoi(error) : ENOMEM;
	ever = getenv("FAULT_EVER") != NULL;
}

static long open_files(void)
{
	long files = 0;

	for (int file = 0; file < 256; file++)
		files += fcntl(file, F_GETFD) >= 0;
	return files;
}

__attribute__((destructor)) static void end(void)
{
	const char *file = getenv("FAULT_COUNT");
	char text[80];

	if (file && call) {
		int length = snprintf(text, sizeof(text), "%ld %ld %ld\n", *count, live, open_files());

		syscall(SYS_write, atoi(file), text, (size_t)length);
	}
}

/* Whether this call of the kind is to fail. */
static bool fails(const char *kind)
{
	if (!call || strcmp(call, kind) != 0)
		return false;
	++*count;
	if (!at || (ever ? *count < at : *count != at))
		return false;
	errno = number;
	return true;
}

static void *lives(void *memory)
{
	live += memory != NULL;
	return memory;
}

void *malloc(size_t size)
{
	return fails("memory") ? NULL : lives(__libc_malloc(size));
}

void *calloc(size_t items, size_t size)
{
	return fails("memory") ? NULL : lives(__libc_calloc(items, size));
}

/* A block of no bytes is none. */
void *realloc(void *memory, size_t size)
{
	void *moved;

	if (fails("memory"))
		return NULL;
	moved = __libc_realloc(memory, size);
	live += !memory && moved;
	live -= memory && !size;
	return moved;
}

void free(void *memory)
{
	live -= memory != NULL;
	__libc_free(memory);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
	if (fails("memory"))
		return ENOMEM;
	*memory = lives(__libc_memalign(alignment, size));
	return *memory ? 0 : ENOMEM;
}

int open(const char *path, int flags, ...)
{
	va_list more;
	mode_t mode;

	va_start(more, flags);
	mode = va_arg(more, mode_t);
	va_end(more);
	return fails("open") ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int openat(int directory, const char *path, int flags, ...)
{
	va_list more;
	mode_t mode;

	va_start(more, flags);
	mode = va_arg(more, mode_t);
	va_end(more);
	return fails("open") ? -1 : (int)syscall(SYS_openat, directory, path, flags, mode);
}

int memfd_create(const char *name, unsigned flags)
{
	return fails("open") ? -1 : (int)syscall(SYS_memfd_create, name, flags);
}

/* The C library's own. POSIX says that an object's address can become a function's. */
static void *next(const char *name)
{
	return dlsym(RTLD_NEXT, name);
}

DIR *opendir(const char *path)
{
	DIR *(*real)(const char *path);

	*(void **)(&real) = next("opendir");
	return fails("open") ? NULL : real(path);
}

struct dirent *readdir(DIR *directory)
{
	struct dirent *(*real)(DIR *directory);

	*(void **)(&real) = next("readdir");
	return fails("read") ? NULL : real(directory);
}

ssize_t pread(int file, void *bytes, size_t size, off_t offset)
{
	return fails("read") ? -1 : syscall(SYS_pread64, file, bytes, size, offset);
}

ssize_t read(int file, void *bytes, size_t size)
{
	return fails("read") ? -1 : syscall(SYS_read, file, bytes, size);
}

ssize_t write(int file, const void *bytes, size_t size)
{
	return fails("write") ? -1 : syscall(SYS_write, file, bytes, size);
}

int fsync(int file)
{
	return fails("fsync") ? -1 : (int)syscall(SYS_fsync, file);
}

int rename(const char *from, const char *to)
{
	return fails("rename") ? -1 : (int)syscall(SYS_rename, from, to);
}

/* A file is closed even where that is said to have failed. */
int close(int file)
{
	int closed = (int)syscall(SYS_close, file);

	return fails("close") ? -1 : closed;
}

int fstat(int file, struct stat *about)
{
	return fails("fstat") ? -1 : (int)syscall(SYS_newfstatat, file, "", about, AT_EMPTY_PATH);
}
