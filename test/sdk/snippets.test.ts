import { expect, it } from "vitest";
import { snippetsOf } from "../../src/sdk/snippets.ts";

const source = { id: "bureau/bus-stops", site: "https://open.city.example/data/" };
const sdk = { name: "@mulu/city", tarball: "https://open.city.example/data/sdk/mulu-city-1.0.0.tgz" };
const text = (given: Parameters<typeof snippetsOf>[0]) =>
  snippetsOf(given)
    .map(({ language, shell, code }) => [`# ${language}`, ...(shell ? [`$ ${shell}`] : []), code].join("\n"))
    .join("\n");

it("programs read the rows of the newest table", () => {
  const table = `${source.site}datasets/bureau/bus-stops/latest/stops.csv`;
  expect(text({ ...source, table, sdk })).toBe(`# TypeScript
$ npm install https://open.city.example/data/sdk/mulu-city-1.0.0.tgz
import { createClient } from "@mulu/city";
import dataset from "@mulu/city/bureau/bus-stops";

const client = createClient({ baseUrl: "https://open.city.example/data/" });
for await (const row of client.rows(dataset)) console.log(row);
# curl
curl --fail --location --remote-name https://open.city.example/data/datasets/bureau/bus-stops/latest/stops.csv
# Python
$ curl --fail --remote-name https://open.city.example/data/datasets/bureau/bus-stops/rows.py
from rows import rows

for row in rows():
    print(row)
# R
rows <- read.csv("https://open.city.example/data/datasets/bureau/bus-stops/latest/stops.csv",
  colClasses = "character", check.names = FALSE, fileEncoding = "UTF-8-BOM")
head(rows)`);
});

it("where there is no table they read the record, and without a package nothing is installed", () => {
  expect(text(source)).toBe(`# curl
curl --fail --location --remote-name https://open.city.example/data/api/v1/datasets/bureau/bus-stops.json
# Python
import json
from urllib.request import urlopen

with urlopen("https://open.city.example/data/api/v1/datasets/bureau/bus-stops.json") as response:
    entry = json.load(response)
print(entry["title"]["zh"])
# R
entry <- jsonlite::fromJSON("https://open.city.example/data/api/v1/datasets/bureau/bus-stops.json")
entry$title$zh`);
});
