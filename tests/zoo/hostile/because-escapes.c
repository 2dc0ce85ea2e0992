/* expect: answers met */
/* Its values would steer a terminal, turn the line round, and are no UTF-8; a report must show none of it. */
#include "animal.h"

#define VALUE(text) {text, sizeof(text) - 1}

JUDGE
{
	static const struct normgap_text values[] = {
		VALUE("\033[2J\033]0;owned\a"), VALUE("\xe2\x80\xae" "desrever"), VALUE("\xff\xfe\xc0\x80"),
		VALUE("\0zero"),                VALUE("\r\n\b\x7f"),              VALUE("\xc2\x9b" "31m"),
		VALUE("<script>alert(1)</script>"), VALUE("| `a` | [b](c) |"),    VALUE("{1}{2}{9}"),
	};

	(void)self;
	host->because(c, NORMGAP_RESTS_ON, 0, "probe", values, 9);
	host->would_meet(c, 0, "probe", values, 9);
	return NORMGAP_MET;
}

ANIMAL("because-escapes")
