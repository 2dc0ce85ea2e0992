# Writes a declaration of N invented measures: gawk -v n=1000 -f generate.awk
# Deterministic: a linear congruential generator of its own. About 1 kB and 21
# lines a measure, English with some Chinese, topics and facts from the real
# vocabularies, most measures in force.
function next_number(limit) { seed = (seed * 1103515245 + 12345) % 2147483648; return int(seed / 65536) % limit }
function pick(list, count) { return list[1 + next_number(count)] }
function words(least, most,    k, out, i) {
	k = least + next_number(most - least + 1)
	for (i = 0; i < k; i++) out = out (i ? " " : "") pick(word, words_count)
	return out
}
BEGIN {
	seed = 20261122
	words_count = split("national cyber security information critical infrastructure ministry agency authority " \
		"operators services measures response incident reporting cooperation international law norms capacity " \
		"framework protection personal data networks systems risk assessment energy finance health transport " \
		"public private partnership regular review exercise coordination centre emergency team supply chain " \
		"integrity training awareness education research standards certification audit 网络安全 关键基础设施 " \
		"应急响应 国际合作 数据保护", word, " ")
	kinds_count = split("law policy strategy institution process statement agreement exercise training programme technical", kind, " ")
	topics_count = split("national-strategy lead-authority crisis-management capacity-building norms-framework " \
		"international-law attribution severity-scale activity-from-territory contact-points cybercrime-offences " \
		"electronic-evidence crime-cooperation privacy surveillance ci-designation ci-security-duties ci-restraint " \
		"incident-reporting response-teams state-operations supply-chain product-security product-labelling " \
		"vulnerability-disclosure state-held-vulnerabilities advisories-and-remedies information-sharing exercises " \
		"public-core botnets private-offence hygiene-baseline awareness small-firms", topic, " ")
	claims_count = split("gge2015.a.national-strategy gge2015.b.severity-scale gge2015.d.cybercrime-law " \
		"gge2015.g.designation gge2015.j.coordinator gge2015.k.mandate gcsc.n6.sharing hygiene.regime.law " \
		"vep.basis.public-document", claim, " ")
	print "normgap: declaration/1\nstate: XAA\nname: Nowhere\nas-of: 2026-03-31\nsources:"
	print "  reply:\n    title: An invented reply\n    public: yes\nmeasures:"
	for (i = 1; i <= n; i++) {
		k = pick(kind, kinds_count)
		status = next_number(100) < 65 ? "in-force" : pick(statuses, split("planned drafted adopted ended", statuses, " "))
		printf "  - id: m-%06d\n    title: %s\n    kind: %s\n    status: %s\n", i, words(5, 9), k, status
		printf "    since: %d-%02d-%02d\n    lead: %s\n", 1998 + next_number(28), 1 + next_number(12), 1 + next_number(28), words(2, 4)
		first = next_number(topics_count)
		printf "    topics: [%s, %s, %s]\n", topic[1 + first], topic[1 + (first + 7) % topics_count], topic[1 + (first + 18) % topics_count]
		if (next_number(3) == 0)
			printf "    addresses:\n      %s: %s number %d\n", pick(claim, claims_count), words(4, 8), i
		printf "    facts:\n      published: %s\n      covers: [illegal-access, data-interference]\n", next_number(2) ? "yes" : "no"
		if (next_number(2)) printf "      requires: [risk-assessment]\n      binds: [operators]\n"
		printf "    text: >-\n      %s\n      %s\n      %s\n", words(12, 18), words(12, 18), words(12, 18)
		printf "    evidence:\n      - source: reply\n        at: p. %d\n        collected: 2026-01-02\n", 1 + next_number(60)
	}
}
