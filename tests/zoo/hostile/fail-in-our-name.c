/* expect: fails its answer cannot be read */
/* Its second answer is that it failed, and why in the program's words; no judge in C can say that. */
#include "animal.h"

#include <stdint.h>
#include <string.h>
#include <unistd.h>

#define WORDS "the system has no memory left"

/* The number 3, the question's, an outcome, a length and why it failed, and nothing said. */
JUDGE
{
	static int64_t question;
	struct {
		uint64_t mark, length;
		int64_t sort, question, outcome, words;
		char text[sizeof(WORDS) - 1 + sizeof(int64_t)];
	} message = {0x706167736d726f6eu, 5 * sizeof(int64_t) + sizeof(WORDS) - 1, 3, ++question, 4, sizeof(WORDS) - 1};

	(void)self;
	(void)host;
	(void)c;
	memcpy(message.text, WORDS, sizeof(WORDS) - 1);
	if (question == 2 && write(4, &message, 7 * sizeof(int64_t) + sizeof(WORDS) - 1) > 0)
		_exit(0);
	return NORMGAP_MET;
}

ANIMAL("fail-in-our-name")
