import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { built } from "../sites.ts";

const FORGE = "https://git.chengchuan.example/open-data/catalog";
const page = (site: "open" | "share", path: string) =>
  readFileSync(join(built(site), path, "index.html"), "utf8").replaceAll("&amp;", "&");
const linksOf = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);

describe("the sharing site", () => {
  it("leads from an entry to its file, to a filled-in correction and to the file's history", () => {
    const links = linksOf(page("share", "en/datasets/transport-bureau/bus-stops"));
    const file = "test/fixtures/city/transport-bureau/datasets/bus-stops.json";
    const own = links.filter((link) => link.startsWith(FORGE) && !link.startsWith(`${FORGE}/commit/`));
    expect(own).toEqual([
      `${FORGE}/edit/main/${file}`,
      `${FORGE}/issues/new?template=correction.yml&title=Correction%3A%20Bus%20stops&entry=transport-bureau%2Fbus-stops&page=https%3A%2F%2Fshare.chengchuan.example%2Fen%2Fdatasets%2Ftransport-bureau%2Fbus-stops%2F`,
      `${FORGE}/commits/main/${file}`,
    ]);
  });

  it("leads from an agency to a new file in its folder and to a filled-in form", () => {
    const links = linksOf(page("share", "agencies/transport-bureau"));
    const [file = "", form = ""] = links.filter((link) => link.startsWith(FORGE)).map(decodeURIComponent);
    expect(file).toMatch(
      `${FORGE}/new/main/test/fixtures/city/transport-bureau/datasets?filename=new-entry.json&value={`,
    );
    expect(form).toBe(
      `${FORGE}/issues/new?template=new-entry.yml&title=新条目：澄川市交通运输局&agency=transport-bureau`,
    );
  });
});

describe("the opening site", () => {
  it("leads to the feedback address only, filled in with the entry", () => {
    const html = page("open", "en/datasets/transport-bureau/bus-stops");
    expect(html).not.toContain(FORGE);
    const mail = linksOf(html).find((link) => link.startsWith("mailto:open-data@chengchuan.example?"));
    expect(new URL(mail ?? "").searchParams.get("subject")).toBe("Bus stops (transport-bureau/bus-stops)");
  });
});

it.each([
  [[], 'The command is ""; expected take, comment, publish or recall.'],
  [["take"], '--ref is ""; the request\'s ref on the forge was expected, such as refs/pull/12/head.'],
  [
    ["take", "--ref=+refs/heads/main:x"],
    '--ref is "+refs/heads/main:x"; the request\'s ref on the forge was expected, such as refs/pull/12/head.',
  ],
  [
    ["comment"],
    "This is no job of a forge: none of GITLAB_CI, GITEA_ACTIONS and GITHUB_ACTIONS is set; a job writes the comment.",
  ],
  [["recall"], "Name either a folder with --from or a branch with --branch."],
  [["publish"], "Name either a folder with --to or a branch with --branch."],
])("npm run forge -- %j is refused with a sentence", async (args, sentence) => {
  const env = { GITLAB_CI: "", GITEA_ACTIONS: "", GITHUB_ACTIONS: "" };
  expect(await run("forge.ts", args, env)).toEqual({ status: 2, stdout: "", stderr: `${sentence}\n` });
});
