"""Reads what was made of every table of a built site back with libraries that did not write it, and compares row by row
with its JSON. Argument: the site's folder. Prints one JSON object: how many tables were compared, and what differs."""

import json
import sys
import warnings
from pathlib import Path

import duckdb
import openpyxl

root = Path(sys.argv[1])
warnings.simplefilter("ignore")


def rows_of_json(path):
    return json.loads(path.read_text("utf-8"))


def rows_of_parquet(path):
    cursor = duckdb.execute("SELECT * FROM read_parquet(?)", [str(path)])
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor.fetchall()]


def rows_of_workbook(path):
    sheet = openpyxl.load_workbook(path, read_only=True).active
    names, *rows = [[cell for cell in row] for row in sheet.iter_rows(values_only=True)]
    return [dict(zip(names, row)) for row in rows]


def plain(value):
    """Geometries are text in tables; a spreadsheet's text that begins like a formula has a quote in front."""
    if isinstance(value, (dict, list)):
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    if isinstance(value, str) and value.startswith("'"):
        return value[1:]
    return value


def same(a, b):
    a, b = plain(a), plain(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)) and not isinstance(a, bool):
        return abs(a - b) <= 1e-12 * max(1, abs(a))
    # A cell holds at most so many characters.
    return a == b or (isinstance(a, str) and isinstance(b, str) and len(b) == 32767 and a.startswith(b))


def differences(path, expected, found):
    if len(expected) != len(found):
        yield f"{path}: {len(found)} rows, {len(expected)} in JSON"
        return
    for number, (left, right) in enumerate(zip(expected, found)):
        for name, value in left.items():
            if not same(value, right.get(name)):
                yield f"{path} row {number + 1} {name}: {right.get(name)!r}, {value!r} in JSON"
                return


READERS = {"parquet": rows_of_parquet, "xlsx": rows_of_workbook}
compared, found = 0, []
for path in sorted(root.glob("api/v1/datasets/*/*.json")):
    files = [] if path.parent.name == "pages" else json.loads(path.read_text("utf-8")).get("files", [])
    # What the entry itself holds was not written here; of what was, the newest release is read.
    made = {derived["format"]: root / derived["path"] for derived in (files[-1].get("derived", []) if files else [])}
    if "json" not in made:
        continue
    expected = rows_of_json(made["json"])
    for name, read in READERS.items():
        if name in made:
            compared += 1
            found += differences(made[name].name, expected, read(made[name]))
broken = list(differences("broken", [{"a": 1}], [{"a": 2}])) + list(differences("short", [{"a": 1}], []))
print(json.dumps({"broken": len(broken), "compared": compared, "found": found}))
