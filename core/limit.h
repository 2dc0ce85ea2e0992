/*
 * Every limit in one place. Input is bounded here, which is why allocation may
 * end the program instead of failing in a thousand places (see arena.h).
 * Each has a test at its edge.
 */
#ifndef LIMIT_H
#define LIMIT_H

#define LIMIT_FILE_BYTES (32u * 1024 * 1024)
#define LIMIT_YAML_DEPTH 32
#define LIMIT_YAML_EVENTS 1250000
#define LIMIT_YAML_PERCENT_LINES 4 /* libyaml reads %TAG lines in quadratic time */
#define LIMIT_KEY_BYTES 128
#define LIMIT_PATH_BYTES 4096
#define LIMIT_TEXT_BYTES 16384
#define LIMIT_ID_BYTES 64
#define LIMIT_ENTRIES 20000 /* of one list or map in a file: measures, sources, words */
#define LIMIT_CHECKLISTS 256
#define LIMIT_CRITERIA 2000 /* of one checklist */
#define LIMIT_USES_DEPTH 50 /* criteria that use criteria that use criteria... */
#define LIMIT_MEASURE_TOPICS 100
#define LIMIT_MEASURE_FACTS 200
#define LIMIT_FACT_WORDS 500
#define LIMIT_REQUIREMENTS 200 /* of one list: what a criterion needs, or the branches of one of its needs */
#define LIMIT_CUES 200 /* of one topic or criterion */
#define LIMIT_CUE_BYTES 128
#define LIMIT_HINTS 100 /* beyond so many problems nobody is told what to write instead */
#define LIMIT_TOPICS 1024
#define LIMIT_PROBLEMS_KEPT 1000
#define LIMIT_PROBLEMS_SHOWN 50
#define LIMIT_REPORT_BYTES (256u * 1024 * 1024)
#define LIMIT_JOBS 256 /* processes of one run */

/* What one judge may say about one requirement. */
#define LIMIT_SAID_REASONS 64
#define LIMIT_SAID_VALUES 9
#define LIMIT_SAID_VALUE_BYTES 256

/* Of a finding's reasons the report keeps the strongest. */
#define LIMIT_REASONS_KEPT 10

#define LIMIT_PLUGINS 256 /* those that came with the program are let in behind them too */
#define LIMIT_JUDGES 1000 /* of one plugin */
#define LIMIT_PLUGIN_BYTES (64u * 1024 * 1024)

/* Of a third party's plugin, in the process of its own. */
#define LIMIT_WORKER_CPU_SECONDS 10  /* for one declaration: loading it, and all that it is asked */
#define LIMIT_WORKER_WALL_SECONDS 60 /* for one answer; whoever takes longer ends the run */
#define LIMIT_WORKERS_WALL_SECONDS 600 /* for all answers of all of them together, likewise */
#define LIMIT_WORKER_MEMORY_BYTES (256u * 1024 * 1024)
#define LIMIT_WORKER_SENTENCES 100000 /* in all that it answers; the program keeps them */
#define LIMIT_WORKER_HELLO_BYTES (1024u * 1024) /* what it says of itself */

#define LIMIT_LUA_SOURCE_BYTES (256u * 1024)
#define LIMIT_LUA_MEMORY_BYTES (64u * 1024 * 1024)
#define LIMIT_LUA_INSTRUCTIONS 50000000
#define LIMIT_LUA_CPU_SECONDS 10 /* of one call; far beyond what the instructions allow, unless each is huge */
#define LIMIT_LUA_STRING_BYTES (1024u * 1024)
#define LIMIT_LUA_ITEMS 100000

#endif
