/* expect: ok */
/* Nothing is broken: a plugin from days to come, with a field more in its descriptor and in each of its
 * rows, and which asks before it uses a host function that is not there yet. */
#include <normgap/plugin.h>

struct later_judge {
	struct normgap_judge known;
	const char *cites;
};

struct later_plugin {
	struct normgap_plugin known;
	const char *licence;
};

struct later_host {
	size_t size;
	char known[sizeof(struct normgap_host) - sizeof(size_t)];
	int32_t (*weigh)(const struct normgap_case *c);
};

/* As a later header would read NORMGAP_HAS(host, weigh). */
#define normgap_host later_host
static int can_weigh(const void *host)
{
	return NORMGAP_HAS((const struct later_host *)host, weigh);
}
#undef normgap_host

static int32_t probe(const struct normgap_judge *self, const struct normgap_host *host, struct normgap_case *c)
{
	if (self->data || !NORMGAP_HAS(host, would_meet))
		return NORMGAP_UNDETERMINED;
	if (can_weigh(host))
		return ((const struct later_host *)(const void *)host)->weigh(c);
	return NORMGAP_MET;
}

static const struct later_judge judges[] = {
	{{.name = "new.probe", .judge = probe}, "a row as long as this host has never seen"},
	{{.name = "new.again", .judge = probe}, "and where the second begins only judge_size can tell"},
};
static const struct later_plugin plugin = {
	{.size = sizeof(struct later_plugin), .judge_size = sizeof(struct later_judge), .name = "new", .version = "1.9",
	 .judges = &judges[0].known, .judge_count = 2},
	"a field that this host does not read",
};

NORMGAP_EXPORT const struct normgap_plugin *normgap_plugin_1(void)
{
	return &plugin.known;
}
