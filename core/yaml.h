/*
 * A YAML file as a tree of nodes with places, under the limits of limit.h.
 * The only file that sees libyaml. It knows YAML and nothing of what a file
 * means.
 *
 * Of YAML only the plain core is accepted: mappings with scalar keys,
 * sequences, scalars. Anchors, aliases, tags, directives, duplicate keys and
 * second documents are refused, each with a sentence.
 */
#ifndef CORE_YAML_H
#define CORE_YAML_H

#include "io.h"
#include "node.h"

/* Reads a whole file into a tree. NULL when it cannot be read as YAML or breaks
 * a limit; every problem found is in `problems`. `file` is the name for places. */
const struct node *yaml_read(struct arena *arena, struct bytes bytes, const char *file,
                             struct problems *problems);

/* The same, with the nodes in one arena, and their texts and keys in another, which
 * may outlive it. */
const struct node *yaml_read_apart(struct arena *nodes, struct arena *texts, struct bytes bytes, const char *file,
                                   struct problems *problems);

#endif
