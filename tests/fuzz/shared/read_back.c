/* Plain text, JSON, CSV and Markdown read back. See read_back.h; markup is in read_markup.c. */
#include "read_back.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "buf.h"
#include "fuzz.h"

/*
 * Characters.
 */

/* The character at *at by RFC 3629, and *at behind it. */
static uint32_t next(const char **at)
{
	static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
	const unsigned char *bytes = (const unsigned char *)*at;
	int more = bytes[0] < 0x80 ? 0 : bytes[0] >= 0xf0 ? 3 : bytes[0] >= 0xe0 ? 2 : 1;
	uint32_t c = more ? bytes[0] & (0x3fu >> more) : bytes[0];

	require(bytes[0] < 0x80 || (bytes[0] >= 0xc2 && bytes[0] < 0xf5), "a character begins as one");
	for (int i = 1; i <= more; i++) {
		require((bytes[i] & 0xc0) == 0x80, "a character is whole");
		c = c << 6 | (bytes[i] & 0x3f);
	}
	require(c >= least[more] && c <= 0x10ffff && (c < 0xd800 || c > 0xdfff), "a character is one");
	*at += more + 1;
	return c;
}

static bool is_among(uint32_t c, const uint32_t (*ranges)[2], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (c >= ranges[i][0] && c <= ranges[i][1])
			return true;
	return false;
}

#define AMONG(c, ranges) is_among((c), (ranges), sizeof(ranges) / sizeof((ranges)[0]))

void check_visible(const char *text, bool isolates)
{
	static const uint32_t hidden[][2] = {
		{0x00, 0x09},     {0x0b, 0x0c},     {0x0e, 0x1f},     {0x7f, 0x9f},     {0x61c, 0x61c},
		{0x200b, 0x200f}, {0x2028, 0x202e}, {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfffe, 0xffff},
		{0xe0000, 0xe007f},
	};
	size_t open = 0;

	while (*text) {
		uint32_t c;

		if (*text >= ' ' && *text < 0x7f) {
			text++;
			continue;
		}
		c = next(&text);
		require(c != '\r' || *text == '\n', "a carriage return ends a line");
		if (isolates && c == 0x2068) {
			open++;
		} else if (isolates && c == 0x2069) {
			require(open-- > 0, "an isolate that ends has begun");
		} else {
			require(!AMONG(c, hidden), "nothing is hidden");
		}
	}
	require(!open, "an isolate that begins ends");
}

/*
 * JSON.
 */

static void skip_blanks(const char **at)
{
	*at += strspn(*at, " \t\r\n");
}

static unsigned hexadecimal(const char **at)
{
	unsigned value = 0;

	for (int i = 0; i < 4; i++, (*at)++) {
		require(isxdigit((unsigned char)**at), "an escape has four digits");
		value = value << 4 | (unsigned)(isdigit((unsigned char)**at) ? **at - '0' : (**at | 0x20) - 'a' + 10);
	}
	return value;
}

static void read_escape(const char **at)
{
	char c = *(*at)++;
	unsigned unit;

	require(c && strchr("\"\\/bfnrtu", c), "an escape is known");
	if (c != 'u')
		return;
	unit = hexadecimal(at);
	require(unit < 0xdc00 || unit > 0xdfff, "a low surrogate has a high one");
	if (unit < 0xd800 || unit > 0xdbff)
		return;
	require((*at)[0] == '\\' && (*at)[1] == 'u', "a high surrogate has a low one");
	*at += 2;
	unit = hexadecimal(at);
	require(unit >= 0xdc00 && unit <= 0xdfff, "a high surrogate's low one is one");
}

static void read_string(const char **at)
{
	require(*(*at)++ == '"', "a string begins");
	while (**at != '"') {
		uint32_t c = next(at);

		require(c >= ' ', "a string ends");
		if (c == '\\')
			read_escape(at);
	}
	(*at)++;
}

static void read_digits(const char **at)
{
	*at += **at == '-';
	require(isdigit((unsigned char)**at), "there is a value");
	require(**at != '0' || !isdigit((unsigned char)(*at)[1]), "a number has no zeros in front");
	*at += strspn(*at, "0123456789");
	if (**at != '.')
		return;
	require(isdigit((unsigned char)*++*at), "a point has digits behind it");
	*at += strspn(*at, "0123456789");
}

static bool read_word(const char **at)
{
	static const char *const words[] = {"true", "false", "null"};

	for (size_t i = 0; i < 3; i++)
		if (strncmp(*at, words[i], strlen(words[i])) == 0) {
			*at += strlen(words[i]);
			return true;
		}
	return false;
}

static void read_json(const char **at, int depth);

static void read_members(const char **at, int depth, char end, bool named)
{
	(*at)++;
	skip_blanks(at);
	for (bool first = true; **at != end; first = false) {
		require(first || *(*at)++ == ',', "members are kept apart");
		skip_blanks(at);
		if (named) {
			read_string(at);
			skip_blanks(at);
			require(*(*at)++ == ':', "a name has a value");
		}
		read_json(at, depth + 1);
		skip_blanks(at);
	}
	(*at)++;
}

static void read_json(const char **at, int depth)
{
	require(depth < 64, "values are not nested deeply");
	skip_blanks(at);
	if (**at == '"')
		read_string(at);
	else if (**at == '{' || **at == '[')
		read_members(at, depth, **at == '{' ? '}' : ']', **at == '{');
	else if (!read_word(at))
		read_digits(at);
}

void check_json(const char *text)
{
	read_json(&text, 0);
	skip_blanks(&text);
	require(!*text, "nothing stands behind the value");
}

/*
 * CSV.
 */

/* What programs pass over before they look for a sign, and the signs. */
static void check_cell(const char *at)
{
	static const uint32_t blanks[][2] = {{' ', ' '},       {'"', '"'},       {0xa0, 0xa0},     {0x1680, 0x1680},
	                                     {0x2000, 0x200a}, {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000}};
	static const uint32_t signs[][2] = {{'=', '='},       {'+', '+'},       {'-', '-'},       {'@', '@'},
	                                    {0xff1d, 0xff1d}, {0xff0b, 0xff0b}, {0xff0d, 0xff0d}, {0xff20, 0xff20},
	                                    {0xfe62, 0xfe63}, {0xfe66, 0xfe66}, {0xfe6b, 0xfe6b}};

	for (bool begins = true; *at;) {
		uint32_t c = next(&at);

		require(!begins || !AMONG(c, signs), "no cell begins as a formula");
		begins = c == ';' || c == '\n' || (begins && AMONG(c, blanks));
	}
}

/* A field, and *at behind it. */
static const char *read_field(struct arena *arena, const char **at)
{
	bool quoted = **at == '"';
	size_t length = strcspn(*at, ",\r\n");
	struct buf field;

	buf_init(&field, arena, SIZE_MAX / 2);
	if (!quoted) {
		require(!memchr(*at, '"', length), "a quote stands in quotes");
		buf_add(&field, *at, length);
		*at += length;
	}
	for (*at += quoted; quoted; (*at)++) {
		require(**at, "quotes are closed");
		if (**at == '"' && *++*at != '"')
			break;
		buf_addc(&field, **at);
	}
	return field.at;
}

struct csv_cells check_csv(struct arena *arena, const char *text)
{
	struct csv_cells cells = {0};
	size_t row = 0;

	while (*text) {
		const char *field = read_field(arena, &text);

		check_cell(field);
		*ARENA_APPEND(arena, &cells) = field;
		row++;
		if (*text == ',') {
			text++;
			continue;
		}
		require(text[0] == '\r' && text[1] == '\n', "a row ends");
		text += 2;
		require(!cells.columns || row == cells.columns, "rows are as long as the first");
		cells.columns = row;
		row = 0;
	}
	require(!row, "the last row ends");
	return cells;
}

/*
 * Markdown.
 */

#define COMMENT "<!-- -->"

/* Characters of one sort that are not escaped, behind how the line begins. */
static size_t bare(const char *line, size_t length, char wanted)
{
	size_t count = 0;

	for (size_t i = 0; i < length; i++) {
		if (line[i] == '\\') {
			require(i + 1 < length && ispunct((unsigned char)line[i + 1]), "a backslash escapes something");
			i++;
		} else if (strncmp(line + i, COMMENT, strlen(COMMENT)) == 0) {
			i += strlen(COMMENT) - 1;
		} else {
			count += line[i] == wanted;
		}
	}
	return count;
}

/* How lines of ours begin, and how many asterisks stand in them. */
static const struct beginning {
	const char *text;
	size_t asterisks;
} beginnings[] = {
	{"<!-- normgap report -->", 0}, {"<div dir=\"rtl\">", 0}, {"</div>", 0}, {"# ", 0}, {"## ", 0}, {"### ", 0},
	{"- **", 2}, {"  - ", 0}, {"|", 0}, {"", 0},
};

static const struct beginning *beginning_of(const char *line)
{
	const struct beginning *found = beginnings;

	while (strncmp(line, found->text, strlen(found->text)) != 0)
		found++;
	return found;
}

static void check_line(const char *line, size_t length, size_t *width)
{
	static const char never[] = "`_{}[]#!<>&~$";
	const struct beginning *begins = beginning_of(line);
	size_t front = strlen(begins->text), digits = strspn(line, "0123456789"), bars;

	require(front || !length || !strchr(" \t+-=", line[0]), "a paragraph begins as text");
	require(!digits || digits >= length || digits > 9 || !strchr(".)", line[digits]), "a paragraph is no list");
	for (const char *c = never; *c; c++)
		require(!bare(line + front, length - front, *c), "what means something is escaped");
	require(bare(line + front, length - front, '*') == begins->asterisks, "only a verdict is bold");
	bars = bare(line, length, '|');
	require(line[0] == '|' || !bars, "a bar stands in a table");
	require(!*width || !bars || bars == *width, "a row has as many cells as the one above");
	*width = bars;
}

void check_markdown(const char *text)
{
	size_t width = 0;

	while (*text) {
		size_t length = strcspn(text, "\n");

		check_line(text, length, &width);
		text += length + (text[length] != '\0');
	}
}
