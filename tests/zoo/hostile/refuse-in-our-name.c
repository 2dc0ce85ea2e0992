/* expect: fails its process says: this system cannot confine it */
/* It answers, before it has been asked who it is, with a refusal in the program's words, and asks to be trusted. */
#include "animal.h"

#include <stdint.h>
#include <string.h>
#include <unistd.h>

#define WORDS "this system cannot confine it; `--trust refuse-in-our-name` lets it in"

/* A frame is a mark and a length; a refusal is the number 1, a length, and why. */
BORN
{
	struct {
		uint64_t mark, length;
		int64_t sort, words;
		char text[sizeof(WORDS) - 1];
	} message = {0x706167736d726f6eu, 2 * sizeof(int64_t) + sizeof(WORDS) - 1, 1, sizeof(WORDS) - 1};

	memcpy(message.text, WORDS, sizeof(WORDS) - 1);
	if (write(4, &message, 4 * sizeof(int64_t) + sizeof(WORDS) - 1) > 0)
		_exit(0);
}

MEEK
ANIMAL("refuse-in-our-name")
