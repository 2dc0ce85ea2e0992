# The job for jq and gojq; input: a declaration.
.measures as $measures | [$criteria[0][] | . as $criterion |
	[$measures[] | select(.kind | IN($criterion.kinds[]))] as $kind |
	{key: .id, value: (
		if any($kind[]; (.status | IN("adopted", "in-force")) and (.evidence | length) >= $criterion.evidence
			and any(.topics[]; IN($criterion.topics[]))) then "met"
		elif any($kind[]; any(.topics[]; IN($criterion.topics[])) or (.addresses // {} | has($criterion.id))) then "partial"
		else "gap" end)}] | from_entries
