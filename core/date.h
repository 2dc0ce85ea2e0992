/*
 * Dates as documents give them: a year, a month or a day. How much is known is
 * part of the date. No clock: nothing here knows what day it is.
 */
#ifndef DATE_H
#define DATE_H

#include <stdbool.h>
#include <stdint.h>

struct date {
	int16_t year;       /* 0: no date */
	uint8_t month, day; /* 0: not given */
};

/* Reads YYYY, YYYY-MM or YYYY-MM-DD (1000 to 9999) of the Gregorian calendar. */
bool date_parse(const char *text, struct date *date);

/* Whether there is a date at all. */
bool date_known(struct date date);

/* The last and the first day that the date can mean. */
struct date date_last(struct date date);
struct date date_first(struct date date);

/* Negative, zero or positive; both must be whole days. */
int date_compare(struct date a, struct date b);

/* Whole months from `from` to `to`, both whole days; negative when `to` is earlier. */
int date_months(struct date from, struct date to);

/* Whether more than `months` months lie between two whole days. The last day of
 * a month plus some months is the last day of a month. */
bool date_beyond(struct date from, struct date to, int months);

/* Room for a written date with its zero byte. */
#define DATE_BYTES 16

/* Writes the date as it was given. */
void date_format(struct date date, char text[DATE_BYTES]);

#endif
