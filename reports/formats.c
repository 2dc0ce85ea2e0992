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
		.name = "csv",
		.ending = "csv",
		.media = "text/csv; charset=utf-8; header=present",
		.summary = "report.format.csv",
		.render = report_csv,
	},
	{
		.name = "xlsx",
		.ending = "xlsx",
		.media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		.summary = "report.format.xlsx",
		.binary = true,
		.render = report_xlsx,
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
