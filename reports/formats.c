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
		.name = "oscal-results",
		.ending = "oscal-results.json",
		.media = "application/json",
		.summary = "report.format.oscal-results",
		.render = report_oscal_results,
	},
	{
		.name = "oscal-poam",
		.ending = "oscal-poam.json",
		.media = "application/json",
		.summary = "report.format.oscal-poam",
		.render = report_oscal_poam,
		.plan = report_oscal_poam,
	},
	{
		.name = "html",
		.ending = "html",
		.media = "text/html; charset=utf-8",
		.summary = "report.format.html",
		.stream = false,
		.render = report_html,
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
