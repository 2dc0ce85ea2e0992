// The job for js-yaml and ajv as a library: ajv.mjs DECLARATION. By the schema that ajv's own command reads, but a criterion
// at a time, which takes half as long as one function for all of them.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import * as yaml from 'js-yaml';
import addVerdict from './verdict.cjs';

const ajv = addVerdict(new Ajv({ strict: false }));
const { measures } = yaml.load(readFileSync(process.argv[2], 'utf8'));
const schema = JSON.parse(readFileSync('schema.json'));
for (const criterion of schema.properties.measures.allOf)
	ajv.validate(criterion, measures);
