/*
 * Replays files with a fuzzing target in the place of libFuzzer: each file that is
 * named, and each file of a directory that is named, in the order of their names.
 * A file that crashes ends the process, and its name is the last one on standard
 * error. Needs at least one file.
 */
#include <stdio.h>
#include <sys/stat.h>

#include "fuzz.h"
#include "limit.h"

static bool replay(const char *path)
{
	struct arena *arena = input_arena();
	struct bytes bytes;
	const char *why;
	bool good = io_read(&io_system, arena, path, LIMIT_FILE_BYTES, &bytes, &why);

	fprintf(stderr, "%s%s%s\n", path, good ? "" : ": ", good ? "" : why);
	if (good)
		LLVMFuzzerTestOneInput((const uint8_t *)bytes.at, bytes.length);
	arena_free(arena);
	return good;
}

static bool replay_all(const char *directory, size_t *count)
{
	struct arena *arena = input_arena();
	struct file_names names;
	const char *why;
	bool good = io_list(arena, directory, &names, &why);

	for (size_t i = 0; good && i < names.count; i++, (*count)++)
		good = replay(arena_format(arena, "%s/%s", directory, names.items[i]));
	arena_free(arena);
	return good;
}

int main(int count, char **paths)
{
	size_t replayed = 0;
	struct stat about;

	for (int i = 1; i < count; i++) {
		bool directory = stat(paths[i], &about) == 0 && S_ISDIR(about.st_mode);

		if (!(directory ? replay_all(paths[i], &replayed) : replay(paths[i])))
			return 1;
		replayed += !directory;
	}
	printf("%zu\n", replayed);
	return replayed ? 0 : 1;
}
