// What a reader does with an HTML report. Usage: node report.js BROWSER FILE. Speaks TAP.
"use strict";
const fs = require("fs");
const { chromium } = require("playwright-core");
const { pathToFileURL } = require("url");

const [browserPath, file] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
	"--disable-background-networking", "--disable-component-update", "--disable-sync"];
let failed = false;

function tell(name, good, detail) {
	console.log(`${good ? "ok" : "not ok"} - ${name}`);
	if (!good) console.log("    " + String(detail).split("\n").slice(0, 12).join("\n    "));
	failed = failed || !good;
}

function same(name, found, wanted) {
	tell(name, JSON.stringify(found) === JSON.stringify(wanted), `${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

// Opens the report; whatever it complains of, or asks for besides itself, is kept.
async function open(browser, options, hash) {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	page.complaints = [];
	page.asked = [];
	page.on("console", (message) => page.complaints.push(message.text()));
	page.on("pageerror", (error) => page.complaints.push(error.message));
	page.on("request", (request) => {
		if (request.url().split("#")[0] !== address && !request.url().startsWith("data:")) page.asked.push(request.url());
	});
	await page.goto(address + (hash || ""));
	return page;
}

async function close(name, page) {
	same(`${name}: nothing to complain of`, page.complaints, []);
	same(`${name}: nothing asked of any network`, page.asked, []);
	await page.context().close();
}

const count = (page, selector) => page.locator(selector).filter({ visible: true }).count();
const all = (page, selector) => page.locator(selector).count();
const status = (page) => page.locator("#Shown").textContent();

// What is shown is what was chosen, and the status says how many.
async function shows(name, page, selector) {
	const wanted = await all(page, selector);
	same(`${name}: so many are shown`, await count(page, ".finding"), wanted);
	same(`${name}: none is shown that was not chosen`, await count(page, `.finding:not(${selector})`), 0);
	tell(`${name}: the status says so`, new RegExp(`(^|\\D)${wanted}(\\D|$)`).test(await status(page)), await status(page));
	tell(`${name}: there are some`, wanted > 0 && wanted < await all(page, ".finding"), wanted);
	const empty = await page.evaluate(() => Array.from(document.querySelectorAll(".item, .checklist"))
		.filter((holder) => !holder.hidden && !holder.querySelector(".finding:not([hidden])")).length);
	same(`${name}: what holds none is not shown`, empty, 0);
}

async function filters(browser) {
	const page = await open(browser);
	const everything = page.locator("[name=everything]");
	same("all findings are shown at first", await count(page, ".finding"), await all(page, ".finding"));
	await page.locator("[name=verdict][value=silent]").uncheck();
	await shows("by answer", page, ".finding:not([data-verdict=silent])");
	await page.locator("[name=weight]").selectOption("essential");
	await shows("by answer and weight", page, ".finding[data-weight=essential]:not([data-verdict=silent])");
	await everything.click();
	same("show all shows all", await count(page, ".finding"), await all(page, ".finding"));
	await page.locator("[name=assurance]").selectOption("evidenced");
	await shows("by assurance", page, ".finding[data-assurance=evidenced]");
	await everything.click();
	await page.locator("[name=checklist]").selectOption("vep");
	await shows("by checklist", page, "[data-checklist=vep] .finding");
	await everything.click();
	await page.locator("[name=search]").fill("CONPES 3995");
	const found = await page.locator(".finding").filter({ visible: true }).allTextContents();
	tell("search finds words", found.length > 0 && found.length < await all(page, ".finding"), found.length);
	tell("and only what has them", found.every((text) => /conpes/i.test(text) && text.includes("3995")), found[0]);
	await page.locator("[name=search]").fill("no such words anywhere");
	same("search finds nothing", await count(page, ".finding"), 0);
	same("and says so", await status(page), await page.locator("#Shown").getAttribute("data-none"));
	await everything.click();
	await close("filters", page);
}

async function groups(browser) {
	const page = await open(browser);
	const order = () => page.locator(".finding dl").evaluateAll((list) => list.map((element) => element.id));
	const before = await order();
	for (const by of ["topic", "lead"]) {
		await page.locator("[name=group]").selectOption(by);
		same(`by ${by}: all are there`, (await order()).sort(), before.slice().sort());
		const astray = await page.evaluate((name) => Array.from(document.querySelectorAll(".group")).filter((group) => {
			const title = group.querySelector("h3").textContent;
			return Array.from(group.querySelectorAll(".finding")).some((finding) =>
				(finding.dataset[name] || document.getElementById("Shown").dataset.without) !== title);
		}).length, by);
		same(`by ${by}: each in its group`, astray, 0);
		tell(`by ${by}: there are groups`, await count(page, ".group") > 3, await count(page, ".group"));
	}
	await page.locator("[name=group]").selectOption("");
	same("by item: as it was", await order(), before);
	await close("groups", page);
}

async function links(browser) {
	const page = await open(browser, {}, "#gge2015.j.disclosure-policy");
	const target = page.locator("[id='gge2015.j.disclosure-policy']");
	tell("a link from outside opens its finding", await target.isVisible(), "it is closed");
	await page.locator("[name=checklist]").selectOption("vep");
	tell("which can be hidden", !await target.isVisible(), "it is shown");
	await page.evaluate(() => { location.hash = "#gge2015.j.coordination"; location.hash = "#gge2015.j.disclosure-policy"; });
	await page.waitForTimeout(100);
	tell("and a link shows it again", await target.isVisible(), "it is not shown");
	await page.locator(".plan a").first().click();
	const hash = await page.evaluate(() => location.hash.slice(1));
	tell("a link of the plan opens its finding", await page.locator(`[id='${hash}']`).isVisible(), hash);
	await close("links", page);
}

async function keyboard(browser) {
	const page = await open(browser);
	const focused = (what) => page.evaluate(what);
	await page.keyboard.press("Tab");
	same("the first stop leads to the findings", await focused(() => document.activeElement.getAttribute("href")), "#Findings");
	tell("and is seen", await page.locator(".skip").evaluate((link) => link.getBoundingClientRect().top >= 0), "it is above the page");
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	same("the next stop is the form", await focused(() => document.activeElement.name), "verdict");
	const outline = await focused(() => getComputedStyle(document.activeElement).outlineStyle);
	same("focus is seen", outline, "solid");
	await page.keyboard.press("Space");
	tell("a key chooses", await count(page, ".finding") < await all(page, ".finding"), "all are shown");
	await page.keyboard.press("Space");
	await page.locator(".finding summary").first().focus();
	await page.keyboard.press("Enter");
	tell("a key opens", await page.locator(".finding details").first().evaluate((details) => details.open), "it is closed");
	await close("keyboard", page);
}

async function openAll(browser) {
	const page = await open(browser);
	await page.locator("[name=checklist]").selectOption("vep");
	await page.locator("[name=open]").click();
	same("those shown open", await all(page, ".finding > details[open]"), await all(page, "[data-checklist=vep] .finding"));
	await page.locator("[name=everything]").click();
	await page.locator("[name=open]").click();
	await page.locator("[name=close]").click();
	same("all close", await all(page, ".finding > details[open]"), 0);
	await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
	same("all is open for print", await all(page, "details:not([open])"), 0);
	await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
	same("and closed again", await all(page, ".finding > details[open]"), 0);
	await close("opening", page);
}

async function withoutScript(browser) {
	const page = await open(browser, { javaScriptEnabled: false });
	same("without a script all findings are shown", await count(page, ".finding"), await all(page, ".finding"));
	same("and no form is", await count(page, "form"), 0);
	await page.locator(".finding summary").nth(3).click();
	tell("and they open", await page.locator(".finding dl").nth(3).isVisible(), "it is closed");
	await page.locator(".plan a").first().click();
	const hash = page.url().split("#")[1];
	tell("and links open them", await page.locator(`[id='${hash}']`).isVisible(), hash);
	await page.emulateMedia({ media: "print" });
	same("and print shows what is in them", await count(page, ".finding dl"), await all(page, ".finding"));
	await page.context().close();
}

async function widths(browser) {
	for (const width of [320, 390, 1280]) {
		const page = await open(browser, { viewport: { width, height: 800 } });
		await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		same(`${width} wide: nothing to scroll sideways`, over, 0);
		const covered = await page.evaluate(() => Array.from(document.querySelectorAll(".finding")).filter((finding) => {
			const a = finding.querySelector("summary").getBoundingClientRect();
			const b = finding.lastElementChild.getBoundingClientRect();
			return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
		}).map((finding) => finding.lastElementChild.textContent));
		same(`${width} wide: no link lies over a finding's line`, covered, []);
		await page.context().close();
	}
}

// A page opened wide, a page in the dark, one on a phone.
async function axe(browser) {
	const source = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
	const looks = [{}, { colorScheme: "dark" }, { viewport: { width: 390, height: 800 } }];
	for (const look of looks) {
		const page = await open(browser, { bypassCSP: true, ...look });
		await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
		await page.evaluate(source);
		const { violations, passes } = await page.evaluate((values) => window.axe.run(document, {
			runOnly: { type: "tag", values }, resultTypes: ["violations"],
		}), rules);
		const said = violations.map((rule) => `${rule.id} (${rule.nodes.length}): ${rule.nodes[0].html.slice(0, 160)}`);
		same(`axe finds no fault, ${JSON.stringify(look)}`, said, []);
		tell("and has looked", passes.length > 10, passes.length);
		await page.context().close();
	}
}

async function main() {
	const browser = await chromium.launch({ executablePath: browserPath, args: flags });
	try {
		for (const part of [filters, groups, links, keyboard, openAll, withoutScript, widths, axe]) await part(browser);
	} finally {
		await browser.close();
	}
	process.exitCode = failed ? 1 : 0;
}

main();
