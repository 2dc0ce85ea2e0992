/* expect: answers met */
/* It writes into a text of the declaration; the report must have the text as it was. */
#include "animal.h"

#include <string.h>

JUDGE
{
	struct normgap_text title = host->field(c, 0, NORMGAP_FIELD_TITLE);

	(void)self;
	memset((char *)title.at, 'X', title.length);
	host->because(c, NORMGAP_RESTS_ON, 0, NULL, NULL, 0);
	return NORMGAP_MET;
}

ANIMAL("text-overwrite")
