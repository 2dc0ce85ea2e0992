/* The table of formats. See formats.h. */
#include "formats.h"

#include "book.h"
#include "sarif.h"
#include "xml.h"

#include <string.h>

const struct format formats[] = {
	{
		.name = "text",
		.ending = "txt",
		.media = "text/plain; charset=utf-8",
		.summary = "report.format.text",
		.begins = "normgap ",
		.stream = true,
		.render = report_text,
		.plan = plan_text,
	},
	{
		.name = "markdown",
		.ending = "md",
		.media = "text/markdown; charset=utf-8",
		.summary = "report.format.markdown",
		.begins = "<!-- normgap",
		.stream = true,
		.render = report_markdown,
		.plan = plan_markdown,
	},
	{
		.name = "json",
		.ending = "json",
		.media = "application/json",
		.summary = "report.format.json",
		.begins = "{\"normgap\"",
		.stream = true,
		.render = report_json,
		.plan = plan_json,
	},
	{
		.name = "oscal-results",
		.ending = "oscal-results.json",
		.media = "application/json",
		.summary = "report.format.oscal-results",
		.begins = "{\"assessment-results\":{\"metadata\":{\"title\":\"normgap ",
		.render = report_oscal_results,
	},
	{
		.name = "oscal-poam",
		.ending = "oscal-poam.json",
		.media = "application/json",
		.summary = "report.format.oscal-poam",
		.begins = "{\"plan-of-action-and-milestones\":{\"metadata\":{\"title\":\"normgap ",
		.render = report_oscal_poam,
		.plan = report_oscal_poam,
	},
	{
		.name = "html",
		.ending = "html",
		.media = "text/html; charset=utf-8",
		.summary = "report.format.html",
		.begins = "<!-- normgap",
		.render = report_html,
	},
	{
		.name = "csv",
		.ending = "csv",
		.media = "text/csv; charset=utf-8; header=present",
		.summary = "report.format.csv",
		.begins = "normgap,",
		.render = report_csv,
	},
	{
		.name = "xlsx",
		.ending = "xlsx",
		.media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		.summary = "report.format.xlsx",
		.ends = BOOK_MARK,
		.binary = true,
		.render = report_xlsx,
	},
	{
		.name = "junit",
		.ending = "junit.xml",
		.media = "application/xml",
		.summary = "report.format.junit",
		.begins = XML_BEGINS,
		.render = report_junit,
	},
	{
		.name = "sarif",
		.ending = "sarif",
		.media = "application/sarif+json",
		.summary = "report.format.sarif",
		.begins = SARIF_BEGINS,
		.render = report_sarif,
	},
};
const size_t format_count = sizeof(formats) / sizeof(formats[0]);

const struct format *format_find(const char *name)
{
	for (size_t i = 0; i < format_count; i++)
		if (strcmp(formats[i].name, name) == 0)
			return &formats[i];
	return NULL;
}

bool format_wrote(const char *at, size_t length)
{
	for (size_t i = 0; i < format_count; i++) {
		const struct format *format = &formats[i];
		size_t head = format->begins ? strlen(format->begins) : 0, tail = format->ends ? strlen(format->ends) : 0;

		if (length >= head + tail && (!head || memcmp(at, format->begins, head) == 0) &&
		    (!tail || memcmp(at + length - tail, format->ends, tail) == 0))
			return true;
	}
	return false;
}
