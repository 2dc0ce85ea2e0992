"""What other programs read in the tables of an assessment. sheets.sh and office.sh say what for."""
import csv
import json
import re
import sys
import unicodedata


def findings_of_json(path):
    with open(path, encoding="utf-8") as file:
        assessment = json.load(file)
    return [(finding["criterion"], finding["verdict"], finding["assurance"])
            for checklist in assessment["checklists"] for item in checklist["items"] for finding in item["findings"]]


def labels(kind):
    """From the English labels of a vocabulary to its words."""
    with open("reports/lang/en.yaml", encoding="utf-8") as file:
        found = re.findall(r'^  %s\.([a-z-]+): "(.*)"$' % kind, file.read(), re.M)
    return {label: word for word, label in found}


def findings_by_labels(rows):
    head = list(rows[0])
    at = [head.index(name) for name in ("Criterion", "Verdict", "Assurance")]
    verdicts, assurances = labels("verdict"), labels("assurance")
    return [(row[at[0]], verdicts[row[at[1]]], assurances[row[at[2]]]) for row in rows[1:]]


def rows_of_csv(path, separator=","):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=separator, strict=separator == ","))


def same(found, wanted):
    if found != wanted or not wanted:
        sys.exit("%d findings, %d expected; the first that differ: %s" %
                 (len(found), len(wanted), [pair for pair in zip(found, wanted) if pair[0] != pair[1]][:3]))


def command_csv(table, wanted):
    rows = rows_of_csv(table)
    head = rows[0]
    if {len(row) for row in rows} != {len(head)}:
        sys.exit("rows of %s fields" % sorted({len(row) for row in rows}))
    if [row[0] for row in rows[1:]] != sorted((row[0] for row in rows[1:]), key=["finding", "note", "made-from"].index):
        sys.exit("findings, notes and inputs are mixed")
    # The names of the columns change with the language, their places do not.
    same([(row[4], row[10], row[11]) for row in rows if row[0] == "finding"], findings_of_json(wanted))


def begins_formula(cell):
    for line in re.split("[\r\n\u0085\u2028\u2029]", cell):
        rest = line.lstrip('"')
        while rest and (rest[0].isspace() or unicodedata.category(rest[0]) in ("Zs", "Cf", "Cc")) and rest[0] not in "\t\r\n":
            rest = rest[1:]
        if rest and unicodedata.normalize("NFKC", rest[0]) in ("=", "+", "-", "@", "\t", "\r", "\n"):
            return True
    return False


def command_harmless(table):
    """However the fields are separated, no cell is a formula, and no character is one that steers."""
    for separator in ",;\t":
        for row in rows_of_csv(table, separator):
            for cell in row:
                if begins_formula(cell):
                    sys.exit("separated by %r: %r" % (separator, cell))
                steering = [c for c in cell if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")]
                if steering:
                    sys.exit("%r in %r" % (steering, cell))
    if "HARM" not in repr(rows_of_csv(table)):
        sys.exit("nothing in it means harm")


def cells(path):
    import openpyxl
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            yield from row


def command_xlsx(book, wanted):
    import openpyxl
    rows = list(openpyxl.load_workbook(book)["Findings"].iter_rows(values_only=True))
    same(findings_by_labels(rows), findings_of_json(wanted))


def command_texts(book):
    """Cells are texts, and numbers that are written with digits; none is a formula or a link."""
    for cell in cells(book):
        if cell.value is None:
            continue
        if cell.data_type not in "sn" or cell.hyperlink:
            sys.exit("%s is %r: %r" % (cell.coordinate, cell.data_type, cell.value))
        if cell.data_type == "n" and not isinstance(cell.value, int):
            sys.exit("%s is no line: %r" % (cell.coordinate, cell.value))
    if not any("HARM" in str(cell.value) for cell in cells(book)):
        sys.exit("nothing in it means harm")


def command_longest(book):
    """The longest text has the length that a cell holds, and says that it was cut."""
    longest = max((cell.value for cell in cells(book) if isinstance(cell.value, str)),
                  key=lambda text: len(text.encode("utf-16-le")))
    units = len(longest.encode("utf-16-le")) // 2
    if not 32760 < units <= 32767 or not longest.endswith(" […]"):
        sys.exit("%d units, ending in %r" % (units, longest[-10:]))


def command_save(book):
    import openpyxl
    openpyxl.load_workbook(book).save(book)


def command_exported(table, wanted):
    same(findings_by_labels(rows_of_csv(table)), findings_of_json(wanted))


globals()["command_" + sys.argv[1]](*sys.argv[2:])
