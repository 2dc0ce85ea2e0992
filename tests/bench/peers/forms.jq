# The criteria in the form that each tool reads, and what each says read back. Input: the list of criteria, or what was said.

def checklist:
	"normgap: checklist/1\nid: peers\nversion: 1.0.0\ntitle: Peers\ntopics:\n  peers.claimed:\n    title: Claimed by name\nitems:",
	(range(0; length; 20) as $at | .[$at:$at + 20] |
		"  - id: peers.\($at / 20 + 1)\n    title: Item \($at / 20 + 1)\n    nature: duty\n    criteria:",
		(.[] | "      - id: \(.id)\n        asks: Is there a measure in force of this kind on this topic, with evidence?\n" +
			"        weight: essential\n        needs:\n          - topic: [\(.topics | join(", "))]\n" +
			"            kind: [\(.kinds | join(", "))]\n            status: adopted\n            evidence: \(.evidence)"));

# JSON Schema: a list of measures one of which meets a criterion, or is about it.
def has(properties): {properties: properties, required: (properties | keys)};
def on_topic: {topics: {contains: {enum: .topics}}};
def some_meets: {contains: has(on_topic +
	{kind: {enum: .kinds}, status: {enum: ["adopted", "in-force"]}, evidence: {type: "array", minItems: .evidence}})};
def some_is_about: {contains: (has({kind: {enum: .kinds}}) + {anyOf: [has(on_topic), has({addresses: {required: [.id]}})]})};

# For ajv: the keyword `verdict` (verdict.cjs) notes which branch was taken.
def schema:
	has({measures: {allOf: map({if: some_meets, then: {verdict: [.id, "met"]},
		else: {if: some_is_about, then: {verdict: [.id, "partial"]}, else: {verdict: [.id, "gap"]}}})}});

# For Spectral: two rules a criterion, each of which complains when no measure meets it, or is about it.
def rule($name; $clause):
	{"\(.id)-\($name)": {given: "$.measures", severity: "warn", message: $name,
		then: {function: "schema", functionOptions: {schema: $clause}}}};
def rules: {rules: (map(rule("unmet"; some_meets), rule("gap"; some_is_about)) | add)};

def from_normgap: [.checklists[].items[].findings[] | {(.criterion): .verdict}] | add;
def from_rules($criteria): ([.[] | {(.code): true}] | add) as $said | $criteria | map({(.id):
	(if $said["\(.id)-gap"] then "gap" elif $said["\(.id)-unmet"] then "partial" else "met" end)}) | add;
def from_function($criteria): ([.[] | {(.code): .message}] | add) as $said | $criteria | map({(.id): ($said[.id] // "met")}) | add;
