/** Programs that fetch an entry, ready to be copied. */
export interface Snippet {
  language: "TypeScript" | "curl" | "Python" | "R";
  /** The first line of a shell, where the program needs something installed or fetched first. */
  shell?: string;
  code: string;
}

export interface SnippetSource {
  id: string;
  /** The site's root, with a slash at the end. */
  site: string;
  /** Absolute address of the newest table; where there is none the programs fetch the record. */
  table?: string | undefined;
  /** The package, where its newest version knows the entry. */
  sdk?: SdkSource | undefined;
}
export interface SdkSource {
  name: string;
  tarball: string;
}

/** The programs for one entry. Addresses are absolute and hold nothing that a shell or a language would read. */
export function snippetsOf(source: SnippetSource): Snippet[] {
  const record = `${source.site}api/v1/datasets/${source.id}.json`;
  const { table = record } = source;
  const rows = source.table !== undefined;
  return [
    ...(source.sdk ? [typescript(source, source.sdk)] : []),
    { language: "curl", code: `curl --fail --location --remote-name ${table}` },
    rows ? pythonRows(source) : { language: "Python", code: PYTHON(record) },
    { language: "R", code: rows ? R_ROWS(table) : R_RECORD(record) },
  ];
}

/** The programs that read the whole catalog. @param site the site's root, with a slash at the end */
export function programsOf({ site, sdk }: Pick<SnippetSource, "site"> & { sdk: SdkSource }): Snippet[] {
  const all = `${site}api/v1/datasets.json`;
  return [
    { language: "curl", code: `curl --fail ${site}api/v1/catalog.json\ncurl --fail --remote-name ${all}` },
    {
      language: "TypeScript",
      shell: `npm install ${sdk.tarball}`,
      code: `import { createClient } from "${sdk.name}";

const client = createClient({ baseUrl: "${site}" });
for await (const card of client.list()) console.log(card.id, card.title.zh);`,
    },
    {
      language: "Python",
      code: `import json
from urllib.request import urlopen

with urlopen("${all}") as response:
    for entry in json.load(response)["items"]:
        print(entry["id"], entry["title"]["zh"])`,
    },
    {
      language: "R",
      code: `catalog <- read.csv("${site}api/v1/catalog.csv",
  colClasses = "character", check.names = FALSE, fileEncoding = "UTF-8-BOM")
table(catalog$theme)`,
    },
  ];
}

function typescript({ id, site, table }: SnippetSource, sdk: SdkSource): Snippet {
  const module = table === undefined ? "" : `import dataset from "${sdk.name}/${id}";\n`;
  const use =
    table === undefined
      ? `const entry = await client.get("${id}");\nconsole.log(entry.title?.zh);`
      : "for await (const row of client.rows(dataset)) console.log(row);";
  return {
    language: "TypeScript",
    shell: `npm install ${sdk.tarball}`,
    code: `import { createClient } from "${sdk.name}";
${module}
const client = createClient({ baseUrl: "${site}" });
${use}`,
  };
}

const pythonRows = ({ id, site }: SnippetSource): Snippet => ({
  language: "Python",
  shell: `curl --fail --remote-name ${site}datasets/${id}/rows.py`,
  code: `from rows import rows

for row in rows():
    print(row)`,
});

const PYTHON = (record: string) => `import json
from urllib.request import urlopen

with urlopen("${record}") as response:
    entry = json.load(response)
print(entry["title"]["zh"])`;

// Read as text first: a code such as 007 would lose its zeros as a number.
const R_ROWS = (table: string) => `rows <- read.csv("${table}",
  colClasses = "character", check.names = FALSE, fileEncoding = "UTF-8-BOM")
head(rows)`;

const R_RECORD = (record: string) => `entry <- jsonlite::fromJSON("${record}")
entry$title$zh`;
