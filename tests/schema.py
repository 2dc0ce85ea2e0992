"""Holds files against the schemas for editors, with a validator that is not ours.

Usage: schema.py DIRECTORY LIST
DIRECTORY has declaration.json, checklist.json and so on. LIST has a line for each
file: `accepted` or `refused`, a tab, the path, and for a refused one after a tab
what is wrong. A file is read as the parsers of editors may read it: by YAML 1.1
(where `no` is false and a day a date), by YAML 1.2 (where it is not), and with
every value a text.
"""
import json
import re
import sys

import jsonschema
import yaml

# What no schema can see: other places of the file, the calendar, the forms of YAML, what is installed.
BEYOND = [
    r"`\d{4}-\d\d-\d\d` is not a date", "before it begins", "a second time", "is not one of this file's `sources:`",
    "is not a topic above", "a row joins criteria", "restraint needs an essential", "has no meaning",
    "needs the plugin", "(anchors|aliases|directives) ", "is longer than", "a zero character", "is no question",
]


def values(resolvers):
    """A loader that knows the given tags of plain values alone, and keeps every key as it is written."""

    class Loader(yaml.CSafeLoader):
        yaml_implicit_resolvers = {}

        def construct_mapping(self, node, deep=False):
            if not all(isinstance(key, yaml.ScalarNode) for key, _ in node.value):
                raise yaml.constructor.ConstructorError(None, None, "a key that is no text", node.start_mark)
            return {key.value: self.construct_object(value, deep=True) for key, value in node.value}

    for tag, pattern in resolvers:
        Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), None)
    Loader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
    Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: node.value)
    return Loader


NULL = ("null", r"^(?:~|null|Null|NULL|)$")
LOADERS = {
    "1.1": values([
        NULL,
        ("bool", r"^(?:yes|Yes|YES|no|No|NO|y|Y|n|N|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$"),
        ("int", r"^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+)$"),
        ("float", r"^[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?$"),
        ("timestamp", r"^\d\d\d\d-\d\d-\d\d$"),
    ]),
    "1.2": values([
        NULL,
        ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$"),
        ("int", r"^[-+]?[0-9]+$"),
        ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"),
    ]),
    "text": values([]),
}
# `y` alone is a truth in YAML 1.1, and PyYAML knows no such word.
LOADERS["1.1"].bool_values = {**yaml.SafeLoader.bool_values, "y": True, "n": False}

failed = False


def verdict(name, findings):
    global failed
    print(("not ok - " if findings else "ok - ") + name)
    for finding in findings[:20]:
        print("    " + finding)
    failed = failed or bool(findings)


def first(error):
    """The mistake that lies deepest: what an editor would underline."""
    best = jsonschema.exceptions.best_match([error])
    return "/".join(str(step) for step in best.absolute_path) + ": " + best.message[:120]


class Schemas:
    def __init__(self, directory):
        self.directory = directory
        self.validators = {}

    def of(self, name):
        if name not in self.validators:
            with open(f"{self.directory}/{name}.json", encoding="utf-8") as file:
                self.validators[name] = jsonschema.Draft7Validator(json.load(file))
        return self.validators[name]

    def mistake(self, path, loader, name=None):
        """What is wrong with a file, or None. What is no YAML at all needs no schema."""
        with open(path, "rb") as file:
            try:
                content = yaml.load(file.read(), loader)
            except (yaml.YAMLError, ValueError, RecursionError) as error:
                return f"not YAML: {error}".replace("\n", " ")
        said = content.get("normgap", "") if isinstance(content, dict) else ""
        name = name or str(said).split("/")[0]
        validator = self.of(name if name in KNOWN else "declaration")
        error = next(iter(validator.iter_errors(content)), None)
        return first(error) if error else None


KNOWN = ["declaration", "checklist", "facts", "topics", "crosswalk", "language"]


def check_schemas(schemas):
    for name in KNOWN:
        try:
            jsonschema.Draft7Validator.check_schema(schemas.of(name).schema)
            wrong = []
        except jsonschema.SchemaError as error:
            wrong = [error.message]
        verdict(f"the schema of {name} is a schema", wrong)


def check_accepted(schemas, files):
    for version, loader in LOADERS.items():
        wrong = []
        for path in files:
            mistake = schemas.mistake(path, loader)
            if mistake:
                wrong.append(f"{path}: {mistake}")
        verdict(f"{len(files)} right files are right by the schemas, read as YAML {version}", wrong)


def check_refused(schemas, refused):
    """A schema refuses every wrong file, but one of which all that is wrong is beyond it."""
    seen, wrong, wanted = 0, [], 0
    for path, said in sorted(refused.items()):
        mistake = schemas.mistake(path, LOADERS["1.2"])
        must = not all(any(re.search(beyond, line) for beyond in BEYOND) for line in said)
        seen += mistake is not None
        wanted += must
        if must and not mistake:
            wrong.append(f"{path}: {said[0]}")
    verdict(f"{wanted} wrong files are wrong by the schemas", wrong)
    print(f"# of {len(refused)} wrong files the schemas refuse {seen}")


def main(directory, list_of_files):
    schemas = Schemas(directory)
    accepted, refused = [], {}
    with open(list_of_files, encoding="utf-8") as file:
        for line in file:
            fate, path, *said = line.rstrip("\n").split("\t")
            if fate == "accepted":
                accepted.append(path)
            else:
                refused.setdefault(path, []).extend(said)
    check_schemas(schemas)
    check_accepted(schemas, accepted)
    check_refused(schemas, refused)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
