/*
 * Dates: what is one, what it can mean at most and at least, and whole months
 * between two. The calendar itself is held against the C library's.
 */
#define _DEFAULT_SOURCE /* gmtime_r */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <time.h>

#include "date.h"

struct reading {
	const char *text;
	int year, month, day; /* year 0: it is no date */
};

struct bounds {
	const char *text, *first, *last;
};

struct span {
	const char *from, *to;
	int months;
};

struct limit {
	const char *from, *to;
	int months;
	bool beyond;
};

static struct date date_of(const char *text)
{
	struct date date = {0};

	assert_true(date_parse(text, &date));
	return date;
}

static void assert_date(struct date date, const char *text)
{
	char written[DATE_BYTES];

	date_format(date, written);
	assert_string_equal(written, text);
}

/* What is no date leaves the one that was there alone. */
static void test_parse(void **state)
{
	const struct reading *reading = *state;
	struct date date = {1, 2, 3};

	assert_int_equal(date_parse(reading->text, &date), reading->year != 0);
	assert_int_equal(date.year, reading->year ? reading->year : 1);
	assert_int_equal(date.month, reading->year ? reading->month : 2);
	assert_int_equal(date.day, reading->year ? reading->day : 3);
	if (reading->year)
		assert_date(date, reading->text);
}

static void test_bounds(void **state)
{
	const struct bounds *bounds = *state;
	struct date date = date_of(bounds->text);

	assert_date(date_first(date), bounds->first);
	assert_date(date_last(date), bounds->last);
	assert_true(date_compare(date_first(date), date_last(date)) <= 0);
}

static void test_months(void **state)
{
	const struct span *span = *state;

	assert_int_equal(date_months(date_of(span->from), date_of(span->to)), span->months);
}

static void test_beyond(void **state)
{
	const struct limit *limit = *state;

	assert_int_equal(date_beyond(date_of(limit->from), date_of(limit->to), limit->months), limit->beyond);
}

static void test_known(void **state)
{
	struct date nothing = {0};

	(void)state;
	assert_false(date_known(nothing));
	assert_false(date_known(date_last(nothing)));
	assert_true(date_known(date_of("1000")));
}

#define FIRST_DAY 10592 /* 1999-01-01, in days from 1970-01-01 */
#define DAYS 2192       /* to 2004-12-31, with two leap days */

/* The days from 1999 to 2004 as the C library counts them. */
static void fill_days(struct date days[DAYS])
{
	for (int i = 0; i < DAYS; i++) {
		time_t seconds = (time_t)(FIRST_DAY + i) * 24 * 60 * 60;
		struct tm tm;

		assert_non_null(gmtime_r(&seconds, &tm));
		days[i] = (struct date){(int16_t)(tm.tm_year + 1900), (uint8_t)(tm.tm_mon + 1), (uint8_t)tm.tm_mday};
	}
}

/* Of all numbers that could be a day, just the days of the calendar are read, in its order. */
static void test_every_day(void **state)
{
	struct date days[DAYS];
	size_t next = 0;

	(void)state;
	fill_days(days);
	for (int n = 0; n < 6 * 15 * 40; n++) {
		char text[32];
		struct date date;

		snprintf(text, sizeof(text), "%04d-%02d-%02d", 1999 + n / 600, n / 40 % 15, n % 40);
		if (!date_parse(text, &date))
			continue;
		if (next == DAYS || date_compare(date, days[next]) != 0)
			fail_msg("%s is not a day", text);
		assert_date(date, text);
		assert_int_equal(date_compare(date_first(date), date_last(date)), 0);
		assert_true(!next || date_compare(days[next - 1], date) < 0);
		next++;
	}
	assert_int_equal(next, DAYS);
}

static int find_day(const struct date days[DAYS], struct date date)
{
	for (int i = 0; i < DAYS; i++)
		if (date_compare(days[i], date) == 0)
			return i;
	fail_msg("no such day");
	return -1;
}

/* The same day so many months later, or the last of that month. */
static struct date add_months(struct date date, int months)
{
	int month = date.year * 12 + date.month - 1 + months;
	struct date later = {(int16_t)(month / 12), (uint8_t)(month % 12 + 1), 0};

	later.day = date_last(later).day;
	if (date.day < later.day)
		later.day = date.day;
	return later;
}

/* A month is over on the same day of the next, or on its last; not on the day before. */
static void test_every_month(void **state)
{
	struct date days[DAYS];

	(void)state;
	fill_days(days);
	for (int i = 0; i < DAYS && days[i].year < 2003; i++)
		for (int months = 0; months <= 13; months++) {
			int over = find_day(days, add_months(days[i], months));

			if (date_months(days[i], days[over]) != months)
				fail_msg("day %d, %d months: not over", i, months);
			if (months && date_months(days[i], days[over - 1]) != months - 1)
				fail_msg("day %d, %d months: over too early", i, months);
		}
}

/* So many months end on a day, and not before the next is it more than that. */
static void test_every_limit(void **state)
{
	struct date days[DAYS];

	(void)state;
	fill_days(days);
	for (int i = 0; i + 1 < DAYS && days[i].year < 2003; i++)
		for (int months = 0; months <= 13; months++) {
			bool month_end = days[i].month != days[i + 1].month;
			struct date limit = add_months(days[i], months);
			int last;

			if (month_end)
				limit.day = 0;
			last = find_day(days, date_last(limit));
			if (date_beyond(days[i], days[last], months) || !date_beyond(days[i], days[last + 1], months))
				fail_msg("day %d, %d months: not on day %d", i, months, last);
		}
}

/* Backwards the signs are turned, but for month ends, which have no same day. */
static void test_backwards(void **state)
{
	struct date days[DAYS];

	(void)state;
	fill_days(days);
	for (int i = 0; i < DAYS; i += 3)
		for (int j = 0; j < DAYS; j += 7) {
			if (days[i].day > 27 || days[j].day > 27)
				continue;
			if (date_months(days[i], days[j]) != -date_months(days[j], days[i]))
				fail_msg("days %d and %d: not the same backwards", i, j);
		}
}

#define READ(text, year, month, day) \
	{.name = "read " text, .test_func = test_parse, .initial_state = &(struct reading){text, year, month, day}}
#define REFUSE(text) {.name = "refuse `" text "`", .test_func = test_parse, .initial_state = &(struct reading){text, 0, 0, 0}}
#define BOUNDS(text, first, last) \
	{.name = "bounds of " text, .test_func = test_bounds, .initial_state = &(struct bounds){text, first, last}}
#define MONTHS(from, to, months) \
	{.name = "from " from " to " to, .test_func = test_months, .initial_state = &(struct span){from, to, months}}

#define BEYOND(from, to, months, beyond)                                                      \
	{.name = "from " from " to " to ", beyond " #months " months", .test_func = test_beyond, \
	 .initial_state = &(struct limit){from, to, months, beyond}}

static const struct CMUnitTest tests[] = {
	READ("2021", 2021, 0, 0), READ("1000", 1000, 0, 0), READ("9999-12-31", 9999, 12, 31),
	READ("2021-05", 2021, 5, 0), READ("2021-12", 2021, 12, 0), READ("2021-05-24", 2021, 5, 24),
	READ("2020-02-29", 2020, 2, 29), READ("2000-02-29", 2000, 2, 29), READ("1600-02-29", 1600, 2, 29),
	READ("2021-01-31", 2021, 1, 31), READ("2021-04-30", 2021, 4, 30),
	REFUSE("2021-02-29"), REFUSE("1900-02-29"), REFUSE("2100-02-29"), REFUSE("2020-02-30"), REFUSE("2021-04-31"),
	REFUSE("2021-06-31"), REFUSE("2021-09-31"), REFUSE("2021-11-31"), REFUSE("2021-01-32"),
	REFUSE("2021-13"), REFUSE("2021-00"), REFUSE("2021-13-01"), REFUSE("2021-00-10"), REFUSE("2021-01-00"),
	REFUSE("0999"), REFUSE("0000-00-00"), REFUSE("0000"),
	REFUSE(""), REFUSE("21"), REFUSE("202"), REFUSE("20211"), REFUSE("2021-5"), REFUSE("2021-05-4"),
	REFUSE("2021-"), REFUSE("2021-05-"), REFUSE("20210524"), REFUSE("2021/05/24"), REFUSE("2021-05/24"),
	REFUSE("24-05-2021"), REFUSE("2021 05"), REFUSE("+021"), REFUSE("-021"), REFUSE(" 021"), REFUSE("2021-+5"),
	REFUSE("2021- 5"), REFUSE("2021-05-24T00:00:00Z"), REFUSE("2021-W21"), REFUSE("2021-144"), REFUSE("May 2021"),
	REFUSE("2o21"), REFUSE("0x7e"), REFUSE("\xef\xbc\x92""0"),
	BOUNDS("2021", "2021-01-01", "2021-12-31"),
	BOUNDS("2021-02", "2021-02-01", "2021-02-28"),
	BOUNDS("2020-02", "2020-02-01", "2020-02-29"),
	BOUNDS("1900-02", "1900-02-01", "1900-02-28"),
	BOUNDS("2021-04", "2021-04-01", "2021-04-30"),
	BOUNDS("2021-12", "2021-12-01", "2021-12-31"),
	BOUNDS("2021-05-24", "2021-05-24", "2021-05-24"),
	MONTHS("2021-05-24", "2021-05-24", 0), MONTHS("2021-05-24", "2021-06-23", 0),
	MONTHS("2021-05-24", "2021-06-24", 1), MONTHS("2021-05-24", "2022-05-23", 11),
	MONTHS("2021-05-24", "2022-05-24", 12), MONTHS("2021-12-31", "2022-01-01", 0),
	MONTHS("2021-01-31", "2021-02-27", 0), MONTHS("2021-01-31", "2021-02-28", 1),
	MONTHS("2020-01-31", "2020-02-28", 0), MONTHS("2020-01-31", "2020-02-29", 1),
	MONTHS("2020-01-30", "2020-02-29", 1), MONTHS("2021-03-31", "2021-04-30", 1),
	MONTHS("2021-02-28", "2021-03-28", 1), MONTHS("2020-02-29", "2021-02-28", 12),
	MONTHS("2016-12-31", "2021-12-31", 60), MONTHS("2016-12-31", "2022-01-30", 60),
	MONTHS("2016-12-31", "2022-01-31", 61), MONTHS("2021-06-24", "2021-05-24", -1),
	MONTHS("2021-06-24", "2021-05-25", 0), MONTHS("2022-05-24", "2021-05-24", -12),
	MONTHS("2022-05-24", "2021-05-23", -12), MONTHS("1000-01-01", "9999-12-31", 107999),
	BEYOND("2021-05-24", "2021-05-24", 0, false), BEYOND("2021-05-24", "2021-05-25", 0, true),
	BEYOND("2016-12-31", "2021-12-31", 60, false), BEYOND("2016-12-31", "2022-01-01", 60, true),
	BEYOND("2021-01-31", "2021-02-28", 1, false), BEYOND("2021-01-31", "2021-03-01", 1, true),
	BEYOND("2021-01-30", "2021-02-28", 1, false), BEYOND("2020-02-29", "2021-02-28", 12, false),
	BEYOND("2021-02-28", "2021-03-31", 1, false), BEYOND("2021-02-28", "2021-04-01", 1, true),
	BEYOND("2020-02-28", "2020-03-28", 1, false), BEYOND("2020-02-28", "2020-03-29", 1, true),
	BEYOND("2021-05-24", "2020-01-01", 12, false), BEYOND("1000-01-01", "9999-12-31", 11999, true),
	BEYOND("9999-12-31", "9999-12-31", 11999, false),
	{.name = "no date", .test_func = test_known},
	{.name = "every day from 1999 to 2004", .test_func = test_every_day},
	{.name = "every month from every day", .test_func = test_every_month},
	{.name = "every limit from every day", .test_func = test_every_limit},
	{.name = "backwards", .test_func = test_backwards},
};

int main(void)
{
	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
