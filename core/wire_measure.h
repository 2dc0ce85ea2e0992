/*
 * A measure as bytes: one that a plan tries out, which its reader has never seen.
 * Carries what a judge may ask of it, and what decides how it stands.
 */
#ifndef WIRE_MEASURE_H
#define WIRE_MEASURE_H

#include "host.h"
#include "wire.h"

/* Appends the measure; its texts in English, as judges see them. */
void wire_put_measure(struct buf *out, const struct measure *measure, const struct declaration *declaration);

/* Reads what wire_put_measure wrote, into the arena. */
struct measure *wire_measure(struct wire *in, struct arena *arena, const struct declaration *declaration);

#endif
