// Holds OSCAL documents against OSCAL's own JSON schemas, and their texts against a reader of Markdown: validators that
// are not ours.
//
// Usage: oscal.mjs SCHEMAS FILE...
// SCHEMAS is a folder with the schemas as OSCAL publishes them. ajv, ajv-formats and commonmark are found through
// NODE_PATH. Prints a line for each problem, and ends with 1 if there was one.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const Ajv = require("ajv").default;
const formats = require("ajv-formats").default;
const { Parser } = require("commonmark");

const names = {
	"assessment-results": "oscal_assessment-results_schema.json",
	"plan-of-action-and-milestones": "oscal_poam_schema.json",
};
const validators = {};

function validator(folder, root) {
	if (!validators[root]) {
		// The patterns name classes of letters, which only whole characters have.
		const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });

		formats(ajv);
		validators[root] = ajv.compile(JSON.parse(readFileSync(join(folder, names[root]), "utf8")));
	}
	return validators[root];
}

function invalid(folder, document) {
	const validate = validator(folder, Object.keys(document)[0]);

	return validate(document) ? [] : validate.errors.map((error) => `${error.instancePath}: ${error.message}`);
}

// What OSCAL reads as Markdown. All of ours are plain paragraphs: whatever else shows there has been smuggled in.
const markup = new Set(["title", "description", "remarks", "text"]);
const plain = new Set(["document", "paragraph", "text"]);

function marked(value, path) {
	const walker = new Parser().parse(value).walker();
	const found = [];

	for (let event = walker.next(); event; event = walker.next())
		if (event.entering && !plain.has(event.node.type)) found.push(`${path}: has a ${event.node.type}: ${value}`);
	return found;
}

function texts(value, path) {
	if (typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		typeof inner === "string" && markup.has(key) ? marked(inner, `${path}/${key}`) : texts(inner, `${path}/${key}`));
}

const [folder, ...files] = process.argv.slice(2);
let failed = files.length === 0;

for (const file of files) {
	const document = JSON.parse(readFileSync(file, "utf8"));

	for (const problem of [...invalid(folder, document), ...texts(document, "")].slice(0, 10)) {
		console.log(`${file}: ${problem}`);
		failed = true;
	}
}
process.exit(failed ? 1 : 0);
