// What a report on a declaration that means harm does in a browser: nothing. Usage: node harm.js BROWSER FILE CONTROL.
// CONTROL is a page in which the same things would act, so that what is not seen could have been seen. Speaks TAP.
"use strict";
const { chromium } = require("playwright-core");
const { pathToFileURL } = require("url");

const [browserPath, file, control] = process.argv.slice(2);
let failed = false;

function tell(name, good, detail) {
	console.log(`${good ? "ok" : "not ok"} - ${name}`);
	if (!good) console.log("    " + JSON.stringify(detail).slice(0, 800));
	failed = failed || !good;
}

// Opens a page, opens all that can be opened, and goes over it with keys and mouse; returns what happened.
async function watch(browser, path) {
	const address = pathToFileURL(path).href;
	const context = await browser.newContext();
	const page = await context.newPage();
	const happened = [];
	page.on("dialog", (dialog) => { happened.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
	page.on("console", (message) => happened.push(`console ${message.text()}`));
	page.on("pageerror", (error) => happened.push(`error ${error.message}`));
	page.on("request", (request) => {
		const url = request.url().split("#")[0];
		if (url !== address && !url.startsWith("data:,")) happened.push(`request ${url}`);
	});
	context.on("page", () => happened.push("another page"));
	await page.goto(address);
	await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
	for (let i = 0; i < 40; i++) await page.keyboard.press("Tab");
	await page.mouse.move(200, 200);
	await page.mouse.wheel(0, 4000);
	await page.waitForTimeout(300);
	const title = await page.title();
	const ran = await page.evaluate(() => window.HARM !== undefined || typeof window.HARM === "function");
	if (ran) happened.push("a script ran");
	const found = await page.evaluate(() => ({
		scripts: document.scripts.length,
		handlers: Array.from(document.querySelectorAll("*")).filter((element) =>
			element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc")).length,
		carriers: document.querySelectorAll("img, iframe, object, embed, base, video, audio, link:not([rel=icon])").length,
		links: Array.from(document.links).map((link) => link.protocol).filter((protocol) => !/^(file|https?):$/.test(protocol)).length,
		text: document.body.innerText.includes("HARM"),
	}));
	await context.close();
	return { happened, found, title };
}

async function main() {
	const browser = await chromium.launch({ executablePath: browserPath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
	try {
		const bad = await watch(browser, control);
		tell("harm would have been seen", bad.happened.some((what) => what.startsWith("dialog")) &&
			bad.happened.some((what) => what.startsWith("request")) && bad.found.handlers > 0, bad);
		const { happened, found } = await watch(browser, file);
		tell("harm: its words are shown", found.text, found);
		tell("harm: nothing happens", happened.length === 0, happened);
		tell("harm: one script, which is ours", found.scripts === 1, found);
		tell("harm: nothing that could act", found.handlers + found.carriers + found.links === 0, found);
	} finally {
		await browser.close();
	}
	process.exitCode = failed ? 1 : 0;
}

main();
