/* Growing texts. See buf.h. */
#include "buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void buf_init(struct buf *buf, struct arena *arena, size_t max)
{
	*buf = (struct buf){.arena = arena, .max = max, .at = arena_alloc(arena, 64), .room = 64};
}

static bool make_room(struct buf *buf, size_t length)
{
	size_t room = buf->room;
	char *more;

	if (buf->full || length > buf->max - buf->length) {
		buf->full = true;
		return false;
	}
	while (room < buf->length + length + 1)
		room *= 2;
	if (room > buf->room) {
		more = arena_room(buf->arena, room);
		memcpy(more, buf->at, buf->length + 1);
		buf->at = more;
		buf->room = room;
	}
	return true;
}

void buf_add(struct buf *buf, const char *text, size_t length)
{
	if (!length || !make_room(buf, length))
		return;
	memcpy(buf->at + buf->length, text, length);
	buf->length += length;
	buf->at[buf->length] = '\0';
}

void buf_adds(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_addc(struct buf *buf, char c)
{
	buf_add(buf, &c, 1);
}

void buf_addf(struct buf *buf, const char *format, ...)
{
	va_list values;
	int length;

	va_start(values, format);
	length = vsnprintf(NULL, 0, format, values);
	va_end(values);
	if (length <= 0 || !make_room(buf, (size_t)length))
		return;
	va_start(values, format);
	vsnprintf(buf->at + buf->length, (size_t)length + 1, format, values);
	va_end(values);
	buf->length += (size_t)length;
}

void buf_clear(struct buf *buf)
{
	buf->length = 0;
	buf->at[0] = '\0';
	buf->full = false;
}

void buf_repeat(struct buf *buf, char c, size_t count)
{
	while (count--)
		buf_addc(buf, c);
}
