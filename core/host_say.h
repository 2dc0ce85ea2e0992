/* The speaking half of the host: because and would_meet. For host.c alone. */
#ifndef HOST_SAY_H
#define HOST_SAY_H

#include "host.h"

/* normgap/plugin.h says what these do. */
int32_t case_because(struct normgap_case *c, int32_t role, size_t measure, const char *text,
                     const struct normgap_text *values, size_t count);
int32_t case_would_meet(struct normgap_case *c, size_t measure, const char *text,
                        const struct normgap_text *values, size_t count);

#endif
