import { describe, expect, it } from "vitest";
import type { AgencyRecord } from "../../src/catalog/model.ts";
import type { Agency } from "../../src/catalog/types.gen.ts";
import { accountsOf, ownerOf, ownersOf, type Register, rootsInside } from "../../src/review/owners.ts";
import { config } from "../support.ts";

const CITY = "999900";
const COUNTY = "999921";
const agency = (id: string, value: Partial<Agency>): [string, AgencyRecord] => [
  id,
  { id, file: `catalogs/${id}/agency.json`, text: "", value: { status: "active", ...value }, issues: [] },
];
const city = { level: "city", division: CITY } as const;
const county = { level: "county", division: COUNTY } as const;
const register: Register = {
  config: { ...config, catalogs: ["catalogs", "./overlay/", "../elsewhere", "/srv/private"] },
  agencies: new Map([
    agency("data-bureau", {
      ...city,
      role: "authority",
      maintainers: { github: ["authority"], gitea: ["city-data"] },
    }),
    agency("transport-bureau", { ...city, maintainers: { github: ["transport-a", "org/transport"] } }),
    agency("road-bureau", { ...city, status: "merged", successor: "transport-bureau" }),
    agency("port-bureau", { ...city, status: "merged", successor: "port-bureau" }),
    agency("old-bureau", { ...city, status: "abolished", maintainers: { github: ["old"] } }),
    agency("linxi-data", { ...county, role: "authority", maintainers: { github: ["linxi"] } }),
    agency("linxi-school", { ...county, maintainers: { gitee: ["school"] } }),
  ]),
};

describe("an agency owns", () => {
  it.each([
    "catalogs/transport-bureau/datasets/bus-stops.json",
    "catalogs/transport-bureau/data/bus-stops/2026-10/bus-stops.csv",
    "catalogs/transport-bureau/systems/dispatch.json",
    "overlay/transport-bureau/datasets/bus-stops.json",
  ])("%s", (path) => {
    expect(ownersOf(path, register, "github")).toEqual({
      agency: "transport-bureau",
      accounts: ["transport-a", "org/transport"],
    });
  });
});

describe("the authority owns", () => {
  it.each([
    "catalogs/transport-bureau/agency.json",
    "catalogs/transport-bureau/notes.txt",
    "catalogs/transport-bureau",
    "catalogs/data-bureau/datasets/population.json",
    "catalogs/new-bureau/datasets/first.json",
    "catalogs/_editions/2026-1.json",
    "catalogs/readme.md",
    "elsewhere/transport-bureau/datasets/bus-stops.json",
    "my/catalogs/transport-bureau/datasets/bus-stops.json",
    "mulu.config.json",
    "schemas/v1/dataset.schema.json",
    "src/rules/data-fresh.ts",
    ".github/CODEOWNERS",
    ".github/workflows/check.yml",
    "package.json",
    "",
  ])("%j", (path) => {
    expect(ownersOf(path, register, "github")).toEqual({ agency: "data-bureau", accounts: ["authority"] });
  });
});

it("a merged agency's folder is its successor's, an abolished one's the authority's", () => {
  expect(ownerOf("catalogs/road-bureau/datasets/roads.json", register)).toBe("transport-bureau");
  expect(ownerOf("catalogs/port-bureau/datasets/piers.json", register)).toBe("data-bureau");
  expect(ownerOf("catalogs/old-bureau/datasets/old.json", register)).toBe("data-bureau");
});

it("an agency without an account on the forge is answered for by its county's authority, then by the city's", () => {
  expect(accountsOf("linxi-school", register, "gitee")).toEqual(["school"]);
  expect(accountsOf("linxi-school", register, "github")).toEqual(["linxi"]);
  expect(accountsOf("linxi-school", register, "gitea")).toEqual(["city-data"]);
  expect(accountsOf("transport-bureau", register, "gitea")).toEqual(["city-data"]);
  expect(accountsOf("transport-bureau", register, "gitlab")).toEqual([]);
});

it("roots outside the repository have no paths in it", () => {
  expect(rootsInside(register.config)).toEqual(["catalogs/", "overlay/"]);
  expect(rootsInside({ catalogs: ["."] })).toEqual([""]);
});
