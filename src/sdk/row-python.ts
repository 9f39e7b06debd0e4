import type { SiteEntry } from "../catalog/project.ts";
import { codeValues, columnsOf, type RowColumn } from "./column.ts";
import { bothLanguages, describeColumn, oneLine } from "./comment.ts";

/**
 * A Python module (3.9 and newer, standard library only) with the rows of an entry as a typed dictionary, and a
 * function that reads them.
 * @param url absolute address of the entry's newest table
 */
export function rowPython(entry: SiteEntry, url: string | undefined): string {
  const columns = columnsOf(entry.fields);
  const about = [bothLanguages(entry.title ?? { zh: entry.id }), entry.id].map(oneLine);
  return `${docString(about, "")}
import csv
import io
import urllib.request
from typing import Iterator, Literal, Optional, TypedDict

URL = ${url ? literal(url) : "None"}

Row = TypedDict(
    "Row",
    {
${columns.map(member).join("")}    },
)


def _boolean(text: str) -> bool:
    if text.lower() in ("true", "1", "是", "yes", "y", "t"):
        return True
    if text.lower() in ("false", "0", "否", "no", "n", "f"):
        return False
    raise ValueError(f"{text!r} is neither true nor false")


_COLUMNS = {
${columns.map(reader).join("")}}


def _cell(column: str, text: str, number: int):
    read, title, required, codes = _COLUMNS[column]
    text = text.strip()
    if text == "":
        if required:
            raise ValueError(f"row {number}: {column} ({title}) is empty")
        return None
    if codes is not None and text not in codes:
        raise ValueError(f"row {number}: {column} ({title}) is {text!r}, expected one of {codes}")
    return read(text)


def rows(source: Optional[str] = URL) -> Iterator[Row]:
    """Reads the rows of a table: of an address (the newest release), or of a file on this machine."""
    if source is None:
        raise ValueError("this entry has no table that can be downloaded; name a file")
    remote = source.startswith(("http://", "https://"))
    opened = urllib.request.urlopen(source) if remote else open(source, "rb")
    with opened as raw:
        table = csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8-sig", newline=""))
        names = {title: name for name, (_, title, _, _) in _COLUMNS.items()}
        for number, record in enumerate(table, 1):
            cells = {names.get(head, head): cell or "" for head, cell in record.items() if head is not None}
            yield {name: _cell(name, cells.get(name, ""), number) for name in _COLUMNS}  # type: ignore[misc]
`;
}

function member(column: RowColumn): string {
  const values = codeValues(column);
  const type = values?.every((value) => typeof value === "string" || Number.isInteger(value))
    ? `Literal[${values.map(literal).join(", ")}]`
    : TYPES[column.type].type;
  const comment = describeColumn(column)
    .map((line) => `        # ${line}\n`)
    .join("");
  return `${comment}        ${literal(column.name)}: ${column.required ? type : `Optional[${type}]`},\n`;
}

function reader({ name, title, type, required, codes }: RowColumn): string {
  const known = codes ? `(${codes.map((code) => `${literal(code)}, `).join("")})` : "None";
  return `    ${literal(name)}: (${TYPES[type].read}, ${literal(title)}, ${required ? "True" : "False"}, ${known}),\n`;
}

const TYPES: Record<RowColumn["type"], { type: string; read: string }> = {
  string: { type: "str", read: "str" },
  date: { type: "str", read: "str" },
  datetime: { type: "str", read: "str" },
  number: { type: "float", read: "float" },
  integer: { type: "int", read: "int" },
  boolean: { type: "bool", read: "_boolean" },
};

/** A literal that is the same in JSON and in Python. */
const literal = (value: string | number): string => JSON.stringify(value);

const docString = (lines: string[], indent: string): string => {
  const safe = lines.map((line) => line.replaceAll("\\", "\\\\").replaceAll('"', '\\"'));
  return `${indent}"""${safe.join(`\n${indent}`)}"""\n`;
};
