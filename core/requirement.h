/*
 * The built-in judge: topic, kind, status, dates, fields, facts, count. It is a
 * row like any plugin's and sees a case through the host's table alone.
 */
#ifndef REQUIREMENT_H
#define REQUIREMENT_H

#include <normgap/plugin.h>

extern const struct normgap_judge requirement_judge;

#endif
