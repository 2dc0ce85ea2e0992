"""The job for PyYAML and plain Python: job.py CSafeLoader|SafeLoader DECLARATION"""
import json
import sys
import yaml


def verdict(criterion, measures):
    about = False
    for measure in measures:
        if measure["kind"] not in criterion["kinds"]:
            continue
        on_topic = any(topic in criterion["topics"] for topic in measure["topics"])
        if on_topic and measure["status"] in ("adopted", "in-force") and len(measure["evidence"]) >= criterion["evidence"]:
            return "met"
        about = about or on_topic or criterion["id"] in measure.get("addresses", ())
    return "partial" if about else "gap"


with open("criteria.json", encoding="utf-8") as file:
    criteria = json.load(file)
with open(sys.argv[2], "rb") as file:
    declaration = yaml.load(file, Loader=getattr(yaml, sys.argv[1]))
print(json.dumps({criterion["id"]: verdict(criterion, declaration["measures"]) for criterion in criteria}))
