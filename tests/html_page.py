"""What a parser that is not ours finds in an HTML report.

  html_page.py check FILE JSON   one fault a line: markup, anchors, addresses, policy, findings against the JSON report
  html_page.py shape FILE        the elements with their attributes' names, and the schemes of its links, each once
"""

import base64
import hashlib
import json
import re
import sys
from html.parser import HTMLParser

VOID = {"meta", "link", "input"}
FETCHES = {"src", "srcset", "data", "poster", "action", "formaction", "background", "style"}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.faults, self.stack, self.tags = [], [], []
        self.texts = {"style": "", "script": ""}
        self.feed(text)
        self.close()
        if self.stack:
            self.faults.append(f"not closed: {self.stack}")

    def fault(self, what):
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.fault(f"<{tag}> has an attribute twice")
        self.tags.append((tag, dict(attributes), self.getpos()[0], list(self.stack)))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.fault(f"</{tag}> closes something else")

    def handle_data(self, data):
        if self.stack and self.stack[-1] in self.texts:
            self.texts[self.stack[-1]] += data
        for character in data:
            if ord(character) < 32 and character not in "\n\t":
                self.fault(f"the control character {ord(character)}")


def addresses(page):
    ids = [attributes["id"] for _, attributes, _, _ in page.tags if "id" in attributes]
    for name in {name for name in ids if ids.count(name) > 1}:
        yield f"the id {name} twice"
    for tag, attributes, line, _ in page.tags:
        for name, value in attributes.items():
            if name in FETCHES or name.startswith("on"):
                yield f"line {line}: <{tag}> has {name}"
        href = attributes.get("href", "#")
        if href.startswith("#"):
            if len(href) > 1 and href[1:] not in ids:
                yield f"line {line}: a link to {href}, which is not there"
        elif tag != "a" and href != "data:,":
            yield f"line {line}: <{tag}> leads to {href}"
        elif tag == "a" and not re.match(r"https?://[^\s<>\"'\\]+$", href):
            yield f"line {line}: a link to {href}"
    for name in ("style", "script"):
        if re.search(r"https?:|//[a-z]|@import|\burl\(", re.sub(r"/\*.*?\*/", "", page.texts[name], flags=re.S)):
            yield f"an address in the {name}"


def policy(page):
    first = next((attributes for tag, attributes, _, inside in page.tags if "head" in inside), {})
    said = first.get("content", "")
    if first.get("http-equiv") != "Content-Security-Policy":
        yield "the policy is not the first element of the head"
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.texts[name].encode()).digest()).decode()
        if f"{name}-src 'sha256-{digest}';" not in said:
            yield f"the policy does not allow the {name} that is there"
    for rule in ("default-src 'none';", "img-src data:;", "base-uri 'none';", "form-action 'none'"):
        if rule not in said:
            yield f"the policy does not say {rule}"
    if "unsafe" in said or "*" in said:
        yield "the policy allows too much"


def headings(page):
    before = 0
    for tag, _, line, _ in page.tags:
        if re.match(r"h[1-6]$", tag):
            level = int(tag[1])
            if level > before + 1:
                yield f"line {line}: <{tag}> below a heading of level {before}"
            before = level


def found(page):
    """The findings as the page has them: id, verdict, weight, assurance."""
    last = None
    for tag, attributes, _, _ in page.tags:
        if attributes.get("class") == "finding":
            last = attributes
        if tag == "dl" and last is not None:
            yield attributes["id"], last["data-verdict"], last["data-weight"], last.get("data-assurance")
            last = None


def expected(report):
    for checklist in report["checklists"]:
        for item in checklist["items"]:
            for finding in item["findings"]:
                shown = finding["verdict"] in ("met", "partial")
                yield finding["criterion"], finding["verdict"], finding["weight"], finding["assurance"] if shown else None


def shape(page):
    lines = set()
    for tag, attributes, _, _ in page.tags:
        lines.add(" ".join([tag, *sorted(attributes)]))
        if "href" in attributes:
            lines.add("link " + re.sub(r"[^:#]*$", "", attributes["href"].split("/")[0])[:20])
    return sorted(lines)


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        page = Page(file.read())
    if sys.argv[1] == "shape":
        print("\n".join(shape(page)))
        return 0
    with open(sys.argv[3], encoding="utf-8") as file:
        wanted = list(expected(json.load(file)))
    faults = page.faults + list(addresses(page)) + list(policy(page)) + list(headings(page))
    if not wanted or list(found(page)) != wanted:
        faults.append("the findings are not those of the JSON report")
    print("\n".join(faults[:20]))
    return bool(faults)


sys.exit(main())
