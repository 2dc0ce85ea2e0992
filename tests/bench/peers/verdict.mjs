// The rule in plain JavaScript, and the criteria to use it on.
import { readFileSync } from 'node:fs';

export const criteria = JSON.parse(readFileSync('criteria.json'));

export function verdict(criterion, measures) {
	let about = false;
	for (const measure of measures) {
		if (!criterion.kinds.includes(measure.kind)) continue;
		const onTopic = measure.topics.some(topic => criterion.topics.includes(topic));
		if (onTopic && ['adopted', 'in-force'].includes(measure.status) && measure.evidence.length >= criterion.evidence)
			return 'met';
		about ||= onTopic || criterion.id in (measure.addresses ?? {});
	}
	return about ? 'partial' : 'gap';
}
