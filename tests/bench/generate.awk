# Writes a declaration of n invented measures, to measure with: about 1 kB and 20 lines a measure, a tenth of it Chinese.
#   awk -v n=1000 -v state=XAA -v seed=1 -v topics="a b c" -v claims="d e f" -f generate.awk
# Deterministic: a generator of its own, whose products stay below 2^53. A quarter of topics and claims never occur, and a
# quarter only on measures that are not in force, so that verdicts are mixed at every size.
function next_number(limit) { seed = (seed * 16807) % 2147483647; return int(seed / 8) % limit }
function pick(list, count) { return list[1 + next_number(count)] }
function words(bytes,    out) {
	while (length(out) < bytes) out = out (out == "" ? "" : " ") pick(word, word_count)
	return out
}
function chinese(count,    out) {
	while (count-- > 0) out = out pick(sign, sign_count)
	return out
}
function title(    k) {
	k = next_number(20)
	if (k < 2) return chinese(12 + next_number(8)) next_number(100000)
	return "Measure " next_number(1000000) " " words(20 + next_number(30)) (k < 5 ? "（" chinese(8) "）" : "")
}
# Several different ones of a shuffled list, from the places first to last.
function several(list, first, last, count,    out, at, step) {
	at = next_number(last - first + 1)
	step = 1 + next_number(3)
	while (count-- > 0) {
		out = out (out == "" ? "" : ", ") list[first + at]
		at = (at + step) % (last - first + 1)
	}
	return out
}
function shuffle(list, count,    i, j, kept) {
	for (i = count; i > 1; i--) {
		j = 1 + next_number(i)
		kept = list[i]; list[i] = list[j]; list[j] = kept
	}
}
function text(    i) {
	if (next_number(10) < 6) {
		printf "    text: >-\n"
		for (i = 3 + next_number(4); i > 0; i--)
			print "      " (next_number(12) == 0 ? chinese(20) "。" : words(60 + next_number(20)) ".")
	} else
		print "    text: \"" words(200 + next_number(200)) ".\""
}
function addresses(first, last,    i, ids, count) {
	count = next_number(3)
	if (!count) return
	print "    addresses:"
	split(several(claim, first, last, count), ids, ", ")
	for (i = 1; i <= count; i++) print "      " ids[i] ": " words(30) " in part " next_number(90)
}
function evidence(    i) {
	print "    evidence:"
	for (i = 1 + next_number(3); i > 0; i--) {
		printf "      - source: source-%d\n        at: p. %d\n", 1 + next_number(source_count), 1 + next_number(220)
		if (next_number(2)) printf "        url: https://docs.example.org/%d/annex-%d.pdf\n", next_number(90000), next_number(30)
	}
}
function measure(i,    in_force, first) {
	in_force = next_number(100) < 65
	first = in_force ? int(topic_count / 2) + 1 : int(topic_count / 4) + 1
	printf "  - id: m-%06d\n    title: %s\n    kind: %s\n", i, title(), pick(kind, kind_count)
	printf "    status: %s\n", in_force ? "in-force" : pick(status, status_count)
	printf "    since: %d-%02d-%02d\n    lead: %s\n", 1998 + next_number(24), 1 + next_number(12), 1 + next_number(28), pick(lead, lead_count)
	printf "    topics: [%s]\n", several(topic, first, topic_count, 2 + next_number(3))
	addresses(in_force ? int(claim_count / 2) + 1 : int(claim_count / 4) + 1, claim_count)
	printf "    facts:\n      published: %s\n", next_number(2) ? "yes" : "no"
	if (next_number(3) == 0) print "      covers: [illegal-access, data-interference]\n      binds: [operators]"
	text()
	evidence()
}
BEGIN {
	seed = seed ? seed * 7919 + 20261122 : 20261122
	word_count = split("national cyber security information critical infrastructure ministry agency authority operators " \
		"services measures response incident reporting cooperation international law norms responsible behaviour capacity " \
		"framework protection personal data networks systems risk assessment sector energy finance health transport public " \
		"private partnership regular review exercise coordination centre emergency team supply chain integrity training " \
		"awareness education research standards certification audit compliance obligations detection annual budget", word, " ")
	sign_count = split("国 家 网 络 安 全 法 关 键 信 息 基 础 设 施 保 护 条 例 应 急 响 中 心 际 合 作 数 据 能 力 建 设", sign, " ")
	kind_count = split("law policy strategy institution process statement agreement exercise training programme technical", kind, " ")
	status_count = split("planned drafted adopted ended", status, " ")
	lead_count = split("Ministry of the Interior/Ministry of Foreign Affairs/National Cyber Security Agency/" \
		"Communications Regulator/Ministry of Defence/National Response Team/国家互联网信息办公室", lead, "/")
	topic_count = split(topics, topic, " ")
	claim_count = split(claims, claim, " ")
	shuffle(topic, topic_count)
	shuffle(claim, claim_count)
	printf "normgap: declaration/1\nstate: %s\nname: State %s\nas-of: 2026-03-31\nsources:\n", state ? state : "XAA", state
	source_count = 20
	for (i = 1; i <= source_count; i++)
		printf "  source-%d:\n    title: Document %d of %s\n    public: yes\n    role: instrument\n", i, i, words(20)
	print n ? "measures:" : "measures: []"
	for (i = 1; i <= n; i++) measure(i)
}
