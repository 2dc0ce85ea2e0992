// Spectral's rules in the form that costs least: one a criterion, each by the rule in plain JavaScript.
import { criteria, verdict } from './verdict.mjs';

function decide(measures, criterion) {
	const found = verdict(criterion, measures);
	return found === 'met' ? [] : [{ message: found }];
}
const rule = criterion =>
	({ given: '$.measures', severity: 'warn', message: '{{error}}', then: { function: decide, functionOptions: criterion } });

export default { rules: Object.fromEntries(criteria.map(criterion => [criterion.id, rule(criterion)])) };
