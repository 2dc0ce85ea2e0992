(function () {
	"use strict";
	var form = document.getElementById("Filter");
	var shown = document.getElementById("Shown");
	var grouped = document.getElementById("Grouped");
	var findings = Array.from(document.querySelectorAll(".finding")).map(function (element) {
		return {
			element: element,
			home: element.parentNode,
			checklist: element.closest(".checklist").dataset.checklist,
			details: element.querySelector("details"),
			words: null
		};
	});
	var lang = document.documentElement.lang;
	var openedForPrint = [];

	function wordsOf(finding) {
		finding.words = finding.words || finding.element.textContent.toLocaleLowerCase(lang);
		return finding.words;
	}

	function values() {
		var data = new FormData(form);
		return {
			verdicts: data.getAll("verdict"),
			checklist: data.get("checklist"),
			assurance: data.get("assurance"),
			weight: data.get("weight"),
			words: data.get("search").toLocaleLowerCase(lang).split(/\s+/).filter(Boolean)
		};
	}

	function fits(finding, wanted) {
		var data = finding.element.dataset;
		return wanted.verdicts.includes(data.verdict) &&
			(!wanted.checklist || finding.checklist === wanted.checklist) &&
			(!wanted.assurance || data.assurance === wanted.assurance) &&
			(!wanted.weight || data.weight === wanted.weight) &&
			wanted.words.every(function (word) { return wordsOf(finding).includes(word); });
	}

	/* What holds findings is there as long as one of them is. */
	function hideEmpty(selector) {
		document.querySelectorAll(selector).forEach(function (holder) {
			holder.hidden = !holder.querySelector(".finding:not([hidden])");
		});
	}

	function say(count) {
		var all = count === findings.length;
		shown.textContent = count ? shown.dataset.some.replace("{1}", count).replace("{2}", findings.length) : shown.dataset.none;
		shown.classList.toggle("all", all);
		document.querySelectorAll(".overview").forEach(function (overview) { overview.hidden = !all; });
	}

	function choose() {
		var wanted = values(), count = 0;
		findings.forEach(function (finding) {
			finding.element.hidden = !fits(finding, wanted);
			count += !finding.element.hidden;
		});
		hideEmpty(".item, .checklist, .group");
		say(count);
	}

	function heading(text) {
		var title = document.createElement("h3");
		title.textContent = text;
		title.dir = "auto";
		return title;
	}

	function groupOf(groups, name) {
		if (!groups.has(name)) {
			var section = document.createElement("section");
			section.className = "group";
			section.append(heading(name || shown.dataset.without));
			groups.set(name, section);
		}
		return groups.get(name);
	}

	/* Findings move into their groups, those that name nothing last; without grouping each goes home, in its order. */
	function group() {
		var by = form.elements.group.value, groups = new Map(), collator = new Intl.Collator(lang);
		findings.forEach(function (finding) {
			(by ? groupOf(groups, finding.element.dataset[by] || "") : finding.home).append(finding.element);
		});
		grouped.replaceChildren.apply(grouped, Array.from(groups.keys()).sort(function (a, b) {
			return !a - !b || collator.compare(a, b);
		}).map(function (name) { return groups.get(name); }));
		grouped.hidden = !by;
		choose();
	}

	function reset() {
		form.reset();
		group();
	}

	function setOpen(open) {
		findings.forEach(function (finding) {
			if (!finding.element.hidden) finding.details.open = open;
		});
	}

	/* A link leads to its finding even where that was not chosen. */
	function follow() {
		var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (!target) return;
		if (target.closest("[hidden]")) reset();
		for (var at = target; at; at = at.parentElement)
			if (at.tagName === "DETAILS") at.open = true;
		target.scrollIntoView();
	}

	form.addEventListener("input", function (event) { (event.target.name === "group" ? group : choose)(); });
	form.addEventListener("submit", function (event) { event.preventDefault(); });
	form.elements.everything.addEventListener("click", reset);
	form.elements.open.addEventListener("click", function () { setOpen(true); });
	form.elements.close.addEventListener("click", function () { setOpen(false); });
	window.addEventListener("hashchange", follow);
	window.addEventListener("beforeprint", function () {
		openedForPrint = Array.from(document.querySelectorAll("details:not([open])"));
		openedForPrint.forEach(function (details) { details.open = true; });
	});
	window.addEventListener("afterprint", function () {
		openedForPrint.forEach(function (details) { details.open = false; });
	});
	form.hidden = shown.hidden = false;
	reset();
	follow();
}());
