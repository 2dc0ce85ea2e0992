/* The table of formats. See formats.h. */
#include "formats.h"

#include <string.h>

const struct format formats[] = {
	{
		.name = "text",
		.ending = "txt",
		.media = "text/plain; charset=utf-8",
		.summary = "report.format.text",
		.stream = true,
		.render = report_text,
		.plan = plan_text,
	},
	{
		.name = "markdown",
		.ending = "md",
		.media = "text/markdown; charset=utf-8",
		.summary = "report.format.markdown",
		.stream = true,
		.render = report_markdown,
		.plan = plan_markdown,
	},
	{
		.name = "json",
		.ending = "json",
		.media = "application/json",
		.summary = "report.format.json",
		.stream = true,
		.render = report_json,
		.plan = plan_json,
	},
	{
		.name = "junit",
		.ending = "junit.xml",
		.media = "application/xml",
		.summary = "report.format.junit",
		.render = report_junit,
	},
	{
		.name = "sarif",
		.ending = "sarif",
		.media = "application/sarif+json",
		.summary = "report.format.sarif",
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
