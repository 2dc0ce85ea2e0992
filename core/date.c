/* Dates of known precision. See date.h. */
#include "date.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static int days_in(int year, int month)
{
	static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

/* `count` digits as a number, or -1. */
static int digits(const char *text, int count)
{
	int number = 0;

	for (int i = 0; i < count; i++) {
		if (!isdigit((unsigned char)text[i]))
			return -1;
		number = number * 10 + (text[i] - '0');
	}
	return number;
}

bool date_parse(const char *text, struct date *date)
{
	size_t length = strlen(text);
	int year, month = 0, day = 0;

	if (length != 4 && length != 7 && length != 10)
		return false;
	year = digits(text, 4);
	if (length >= 7)
		month = text[4] == '-' ? digits(text + 5, 2) : -1;
	if (length == 10)
		day = text[7] == '-' ? digits(text + 8, 2) : -1;
	if (year < 1000 || month < 0 || month > 12 || day < 0)
		return false;
	if ((length >= 7 && month == 0) || (length == 10 && (day == 0 || day > days_in(year, month))))
		return false;
	*date = (struct date){(int16_t)year, (uint8_t)month, (uint8_t)day};
	return true;
}

bool date_known(struct date date)
{
	return date.year != 0;
}

struct date date_last(struct date date)
{
	if (!date.month)
		date.month = 12;
	if (!date.day && date.year)
		date.day = (uint8_t)days_in(date.year, date.month);
	return date;
}

struct date date_first(struct date date)
{
	if (!date.month)
		date.month = 1;
	if (!date.day)
		date.day = 1;
	return date;
}

int date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

int date_months(struct date from, struct date to)
{
	int months = (to.year - from.year) * 12 + to.month - from.month;
	bool month_end = to.day == days_in(to.year, to.month);

	if (months > 0 && to.day < from.day && !month_end)
		months--;
	if (months < 0 && to.day > from.day)
		months++;
	return months;
}

bool date_beyond(struct date from, struct date to, int months)
{
	int month = from.month - 1 + months;
	bool month_end = from.day == days_in(from.year, from.month);
	struct date limit = {(int16_t)(from.year + month / 12), (uint8_t)(month % 12 + 1), from.day};
	int last = days_in(limit.year, limit.month);

	if (month_end || limit.day > last)
		limit.day = (uint8_t)last;
	return date_compare(to, limit) > 0;
}

void date_format(struct date date, char text[DATE_BYTES])
{
	if (date.day)
		snprintf(text, DATE_BYTES, "%04d-%02d-%02d", date.year, date.month, date.day);
	else if (date.month)
		snprintf(text, DATE_BYTES, "%04d-%02d", date.year, date.month);
	else
		snprintf(text, DATE_BYTES, "%04d", date.year);
}
