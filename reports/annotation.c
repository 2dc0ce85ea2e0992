/* Findings as notes beside lines. See annotation.h. */
#include "annotation.h"

#include <string.h>

static bool climbs(const char *path)
{
	for (const char *part = path; part; part = strchr(part, '/')) {
		part += *part == '/';
		if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || !part[2]))
			return true;
	}
	return false;
}

const char *annotation_path(const struct assessment *assessment)
{
	const char *path = assessment->declaration->file;

	if (strcmp(path, "-") == 0 || *path == '/' || climbs(path))
		return wording_file(assessment, (struct place){.file = path});
	while (strncmp(path, "./", 2) == 0)
		path += 2;
	return path;
}

bool annotation_is_own(const struct assessment *assessment, struct place place)
{
	return place.file && place.line && strcmp(place.file, assessment->declaration->file) == 0;
}

/* How much a reason's place is the finding's: least that of `measures:`, of which it is said that nothing was found,
 * then the State's own word on a question, then what the answer rests on, most what it lacks. A measure that came
 * near is none. */
static int nearness(const struct assessment *assessment, const struct reason *reason)
{
	static const int by_role[ROLE_COUNT] = {
		[ROLE_NEAR] = 2, [ROLE_RESTS_ON] = 3, [ROLE_AGAINST] = 4, [ROLE_LACKS] = 4,
	};

	if (!annotation_is_own(assessment, reason->place) || (reason->role == ROLE_NEAR && reason->measure))
		return 0;
	return reason->place.line == assessment->declaration->measures_line ? 1 : by_role[reason->role];
}

struct place annotation_place(const struct assessment *assessment, const struct finding *finding)
{
	const struct declaration *declaration = assessment->declaration;
	struct place place = {declaration->file, declaration->measures_line, declaration->measures_column};
	int nearest = 0;

	if (!place.line)
		place = declaration->entry.place;
	for (size_t i = 0; i < finding->reasons.count; i++) {
		int near = nearness(assessment, &finding->reasons.items[i]);

		if (near <= nearest)
			continue;
		nearest = near;
		place = finding->reasons.items[i].place;
	}
	return place;
}

const char *annotation_head(const struct wording *words, const struct finding *finding)
{
	return FILL(words, "report.labelled", wording_label(words, &verdict_words, (int)finding->verdict),
	            wording_text(words, &finding->criterion->asks));
}

struct note {
	const struct wording *words;
	struct strings *lines;
};

static void add_line(struct note *note, const char *label, const char *text, struct place place)
{
	const struct wording *words = note->words;
	const char *at = wording_place(words, place);

	if (!text)
		return;
	if (label)
		text = FILL(words, "report.labelled", label, text);
	if (at)
		text = arena_format(words->arena, "%s%s", text, FILL(words, "report.place", at));
	*ARENA_APPEND(words->arena, note->lines) = (struct string_at){.text = text};
}

static void add_reason(void *context, const struct reason *reason)
{
	struct note *note = context;

	add_line(note, wording_role(note->words, reason),
	         wording_sentence(note->words, &reason->sentence, reason->measure), reason->place);
}

void annotation_lines(const struct wording *words, const struct finding *finding, struct strings *lines)
{
	const struct shown *rule = &finding_shown[finding->verdict];
	struct note note = {words, lines};
	const struct place nowhere = {0};
	size_t more = shown_reasons(finding, add_reason, &note);

	if (more)
		add_line(&note, NULL, FILL(words, "report.more", wording_number(words, more)), nowhere);
	for (size_t i = 0; i < finding->changes.count && i < rule->changes; i++) {
		const struct change *change = &finding->changes.items[i];

		add_line(&note, wording_plain(words, "report.would-meet"),
		         wording_sentence(words, &change->sentence, change->measure),
		         change->measure ? change->measure->entry.place : nowhere);
	}
	if (rule->advice)
		add_line(&note, wording_plain(words, "report.advice"), wording_text(words, &finding->criterion->advice), nowhere);
}
