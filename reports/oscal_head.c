/* How every OSCAL document begins: title, dates, parties, and the program as the means. See oscal.h. */
#include "oscal.h"
#include "oscal_text.h"

#define ROLE "declarant"
#define TOOL "normgap"

static const char *state_id(const struct writer *w)
{
	return oscal_id_everywhere(w, "party", w->words.assessment->declaration->state);
}

static const char *tool_id(const struct writer *w)
{
	return oscal_id_everywhere(w, "tool", w->words.assessment->made_from.tool);
}

static void add_props(struct writer *w)
{
	const struct assessment *assessment = w->words.assessment;
	struct oscal_list props = {.key = "props"};

	oscal_prop(w, &props, "tool", NULL, TOOL);
	oscal_prop(w, &props, "tool-version", NULL, assessment->made_from.tool);
	oscal_prop(w, &props, "command", NULL, assessment->made_from.command);
	oscal_prop(w, &props, "lang", NULL, w->words.language->lang);
	oscal_end(w, &props);
}

static void add_roles(struct writer *w)
{
	struct oscal_list roles = {.key = "roles"};

	oscal_next(w, &roles);
	json_pair(&w->json, "id", ROLE);
	oscal_line(w, "title", wording_plain(&w->words, "report.head.state"));
	json_close(&w->json, '}');
	oscal_end(w, &roles);
}

static void add_parties(struct writer *w)
{
	const struct declaration *declaration = w->words.assessment->declaration;
	const char *name = oscal_plain(w->words.arena, wording_text(&w->words, &declaration->name));
	struct oscal_list parties = {.key = "parties"}, props = {.key = "props"};

	oscal_next(w, &parties);
	json_pair(&w->json, "uuid", state_id(w));
	json_pair(&w->json, "type", "organization");
	oscal_string(w, "name", name ? name : declaration->state);
	oscal_string(w, "short-name", declaration->state);
	oscal_prop(w, &props, "state", NULL, declaration->state);
	oscal_end(w, &props);
	json_close(&w->json, '}');
	oscal_end(w, &parties);
}

static void add_responsible(struct writer *w)
{
	struct oscal_list responsible = {.key = "responsible-parties"};

	oscal_next(w, &responsible);
	json_pair(&w->json, "role-id", ROLE);
	writer_open(w, "party-uuids", '[');
	json_string(&w->json, state_id(w));
	json_close(&w->json, ']');
	json_close(&w->json, '}');
	oscal_end(w, &responsible);
}

static void add_caveats(struct writer *w)
{
	const char *caveats[WORDING_CAVEATS];
	size_t count = wording_caveats(&w->words, caveats);
	struct buf remarks;

	buf_init(&remarks, w->words.arena, LIMIT_REPORT_BYTES);
	for (size_t i = 0; i < count; i++)
		oscal_paragraph(&remarks, caveats[i]);
	oscal_text(w, "remarks", &remarks);
}

/* Every byte of the document follows from the inputs and the command, and so does its UUID. */
static const char *document_id(const struct writer *w)
{
	const struct made_from *made = &w->words.assessment->made_from;
	struct buf name;

	buf_init(&name, w->words.arena, LIMIT_REPORT_BYTES);
	buf_addf(&name, "%s %s", made->tool, made->command);
	for (size_t i = 0; i < made->inputs.count; i++)
		buf_addf(&name, "\n%s", wording_input(&w->words, &made->inputs.items[i]));
	return oscal_id(w, "document", name.at);
}

/* The title comes first: by it a later run knows the file for one of its own. */
void oscal_begin(struct writer *w, const char *root, const char *title)
{
	struct date as_of = w->words.assessment->as_of;

	json_open(&w->json, '{');
	writer_open(w, root, '{');
	writer_open(w, "metadata", '{');
	oscal_line(w, "title", FILL(&w->words, title, wording_state(&w->words)));
	json_pair(&w->json, "last-modified", oscal_time(w->words.arena, as_of));
	json_pair(&w->json, "version", wording_plain_date(&w->words, as_of));
	json_pair(&w->json, "oscal-version", OSCAL_VERSION);
	add_props(w);
	add_roles(w);
	add_parties(w);
	add_responsible(w);
	add_caveats(w);
	json_close(&w->json, '}');
	json_pair(&w->json, "uuid", document_id(w));
}

static void add_component(struct writer *w)
{
	struct oscal_list components = {.key = "components"}, props = {.key = "props"};

	oscal_next(w, &components);
	json_pair(&w->json, "uuid", tool_id(w));
	json_pair(&w->json, "type", "software");
	json_pair(&w->json, "title", TOOL);
	oscal_line(w, "description", wording_making(&w->words));
	oscal_known_prop(w, &props, "version", w->words.assessment->made_from.tool);
	oscal_end(w, &props);
	writer_open(w, "status", '{');
	json_pair(&w->json, "state", "operational");
	json_close(&w->json, '}');
	json_close(&w->json, '}');
	oscal_end(w, &components);
}

void oscal_assets(struct writer *w)
{
	struct oscal_list platforms = {.key = "assessment-platforms"}, uses = {.key = "uses-components"};

	writer_open(w, "local-definitions", '{');
	writer_open(w, "assessment-assets", '{');
	add_component(w);
	oscal_next(w, &platforms);
	json_pair(&w->json, "uuid", oscal_id(w, "platform", TOOL));
	oscal_next(w, &uses);
	json_pair(&w->json, "component-uuid", tool_id(w));
	json_close(&w->json, '}');
	oscal_end(w, &uses);
	json_close(&w->json, '}');
	oscal_end(w, &platforms);
	json_close(&w->json, '}');
	json_close(&w->json, '}');
}

static void add_actor(struct writer *w, struct oscal_list *origins, const char *type, const char *id, const char *role)
{
	struct oscal_list actors = {.key = "actors"};

	oscal_next(w, origins);
	oscal_next(w, &actors);
	json_pair(&w->json, "type", type);
	json_pair(&w->json, "actor-uuid", id);
	oscal_string(w, "role-id", role);
	json_close(&w->json, '}');
	oscal_end(w, &actors);
	json_close(&w->json, '}');
}

void oscal_from_tool(struct writer *w, struct oscal_list *origins)
{
	add_actor(w, origins, "tool", tool_id(w), NULL);
}

void oscal_from_state(struct writer *w, struct oscal_list *origins)
{
	add_actor(w, origins, "party", state_id(w), ROLE);
}
