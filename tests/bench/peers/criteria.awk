# Writes the 200 invented criteria that every tool decides, a JSON object a line:
#   awk -v topics="a b c" -v kinds="d e f" -f criteria.awk
# Of every five, three ask for a kind and a topic; one for either of two kinds, either of two topics and two entries of
# evidence; one for any kind and a topic that no measure has, so that only a claim by name can answer it.
function next_number(limit) { seed = (seed * 16807) % 2147483647; return int(seed / 8) % limit }
function quoted(list, count, wanted,    at, out) {
	for (at = next_number(count); wanted > 0; wanted--)
		out = out (out == "" ? "" : ", ") "\"" list[1 + (at + wanted) % count] "\""
	return out
}
BEGIN {
	seed = 20261122
	kind_count = split(kinds, kind, " ")
	topic_count = split(topics, topic, " ")
	for (i = 0; i < 200; i++) {
		two = 1 + (i % 5 == 3)
		by_name = i % 5 == 4
		printf "{\"id\": \"peers.%d.%c\", \"kinds\": [%s], \"topics\": [%s], \"evidence\": %d}\n", 1 + int(i / 20), 97 + i % 20,
			quoted(kind, kind_count, by_name ? kind_count : two),
			by_name ? "\"peers.claimed\"" : quoted(topic, topic_count, two), two
	}
}
