import { describe, expect, it } from "vitest";
import type { Forge } from "../../src/catalog/types.gen.ts";
import { type ForgeLinks, forgeLinks } from "../../src/review/forge/forge.ts";

const FILE = "catalogs/transport-bureau/datasets/bus-stops.json";
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

const all = (links: ForgeLinks) => [
  links.view(FILE),
  links.edit(FILE),
  links.history(FILE),
  links.commit(COMMIT),
  links.newFile("catalogs/bus-group/datasets/new-entry.json", '{ "a": 1 }'),
  links.newIssue({ template: "correction", title: "更正 & more", answers: { entry: "a/b", page: "" } }),
  links.newRequest("add/bus-stops"),
];

describe("the pages of a forge have the addresses of", () => {
  it.each<[Forge, string[]]>([
    [
      "github",
      [
        `/blob/main/${FILE}`,
        `/edit/main/${FILE}`,
        `/commits/main/${FILE}`,
        `/commit/${COMMIT}`,
        "/new/main/catalogs/bus-group/datasets?filename=new-entry.json&value=%7B%20%22a%22%3A%201%20%7D",
        "/issues/new?template=correction.yml&title=%E6%9B%B4%E6%AD%A3%20%26%20more&entry=a%2Fb",
        "/compare/main...add/bus-stops?expand=1",
      ],
    ],
    [
      "gitlab",
      [
        `/-/blob/main/${FILE}`,
        `/-/edit/main/${FILE}`,
        `/-/commits/main/${FILE}`,
        `/-/commit/${COMMIT}`,
        "/-/new/main/catalogs/bus-group/datasets?file_name=new-entry.json",
        "/-/issues/new?issuable_template=correction&issue%5Btitle%5D=%E6%9B%B4%E6%AD%A3%20%26%20more&issue%5Bdescription%5D=a%2Fb",
        "/-/merge_requests/new?merge_request%5Bsource_branch%5D=add%2Fbus-stops&merge_request%5Btarget_branch%5D=main",
      ],
    ],
    [
      "gitea",
      [
        `/src/branch/main/${FILE}`,
        `/_edit/main/${FILE}`,
        `/commits/branch/main/${FILE}`,
        `/commit/${COMMIT}`,
        "/_new/main/catalogs/bus-group/datasets?filename=new-entry.json&value=%7B%20%22a%22%3A%201%20%7D",
        "/issues/new?template=.github%2FISSUE_TEMPLATE%2Fcorrection.yml&title=%E6%9B%B4%E6%AD%A3%20%26%20more&field%3Aentry=a%2Fb",
        "/compare/main...add/bus-stops",
      ],
    ],
    [
      "gitee",
      [
        `/blob/main/${FILE}`,
        `/edit/main/${FILE}`,
        `/commits/main/${FILE}`,
        `/commit/${COMMIT}`,
        "/new/main/catalogs/bus-group/datasets",
        "/issues/new?issue%5Btitle%5D=%E6%9B%B4%E6%AD%A3%20%26%20more",
        "/pull/new/add/bus-stops...main",
      ],
    ],
  ])("%s", (kind, expected) => {
    const url = "https://git.example.com/data/catalog";
    expect(all(forgeLinks({ kind, url }))).toEqual(expected.map((path) => url + path));
    expect(all(forgeLinks({ kind, url: `${url}/` }))).toEqual(expected.map((path) => url + path));
  });
});

it.each<Forge>(["github", "gitlab", "gitea", "gitee"])("a name cannot break out of a link of %s", (kind) => {
  const links = forgeLinks({ kind, url: "https://git.example.com/x", branch: 'release/1.0 #?"' });
  const odd = 'a"><b>/数 据?x#y%2e&z.json';
  for (const link of [links.view(odd), links.edit(odd), links.history(odd), links.newFile(odd, "<&\n")]) {
    expect(link).not.toMatch(/["<>\s#]/);
    expect(new URL(link).href).toBe(link);
  }
  expect(links.view(odd)).toContain(
    "release/1.0%20%23%3F%22/a%22%3E%3Cb%3E/%E6%95%B0%20%E6%8D%AE%3Fx%23y%252e%26z.json",
  );
});
