// The job for js-yaml and plain JavaScript: job.mjs DECLARATION
import { readFileSync } from 'node:fs';
import * as yaml from 'js-yaml';
import { criteria, verdict } from './verdict.mjs';

const { measures } = yaml.load(readFileSync(process.argv[2], 'utf8'));
console.log(JSON.stringify(Object.fromEntries(criteria.map(criterion => [criterion.id, verdict(criterion, measures)]))));
