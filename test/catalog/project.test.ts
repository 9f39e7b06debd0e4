import { describe, expect, it } from "vitest";
import { loadProject } from "../../src/catalog/load-fs.ts";
import { projectCatalog, type Site } from "../../src/catalog/project.ts";
import { agency, dataset, type Files, readRoots, root, schemas, temporary } from "../support.ts";

const IN = "catalogs/data-bureau";
const file = { id: "table", mode: "file", format: "csv", path: "a.csv", audience: "public" };
const release = { id: "2026-10", asOf: "2026-10-31", published: "2026-11-05" };
const field = (name: string, more = {}) => ({ name, title: { zh: "项" }, type: "string", ...more });
const open = { sharing: { type: "unconditional" }, opening: { type: "unconditional" } };
const every = {
  ...dataset,
  ...open,
  duty: { zh: "职责" },
  lead: "data-bureau",
  collection: { from: ["ownWork"] },
  confirmedOn: "2026-06-12",
  releases: [{ ...release, controlTotals: { rows: 3 } }],
  provider: { agency: "data-bureau", unit: { zh: "科" } },
  spatial: { bbox: [118.1, 30.2, 118.9, 30.9] },
};

describe("the open site", () => {
  it("knows unconditional and conditional entries, active or suspended, and no other", () => {
    const day = { statusOn: "2026-05-20", reason: { zh: "理由" } };
    const { entries } = project({
      unconditional: { opening: { type: "unconditional" } },
      conditional: { opening: { type: "conditional" } },
      suspended: { status: "suspended", ...day },
      none: { opening: { type: "none" } },
      closed: { status: "closed", opening: { type: "none" }, ...day },
      withdrawn: { status: "withdrawn", ...day },
      moved: { status: "moved", ...day, successor: "data-bureau/conditional" },
      purged: { status: "purged", ...day },
      "opening-unknown": { opening: undefined, origin: { portal: "p", date: "2026-11-23" } },
      "opening-misspelt": { opening: { type: "unconditonal" } },
      "status-unknown": { status: "aktive" },
    });
    expect([...entries.keys()]).toEqual(["conditional", "suspended", "unconditional"].map(full));
  });

  it("knows public properties only, at every depth", () => {
    const entry = project({ a: every }).entries.get(full("a"));
    expect(Object.keys(entry ?? {}).sort()).toEqual(
      [
        ...[
          "classification",
          "description",
          "distributions",
          "fields",
          "id",
          "issued",
          "keywords",
          "license",
        ],
        ...[
          "modified",
          "opening",
          "provider",
          "releases",
          "spatial",
          "status",
          "subject",
          "theme",
          "title",
          "updateCycle",
        ],
      ].sort(),
    );
    expect(entry).toMatchObject({ releases: [release], provider: every.provider, spatial: every.spatial });
    expect(entry?.releases?.[0]).not.toHaveProperty("controlTotals");
  });

  it("never knows a property that a schema adds without an audience", () => {
    const properties = { ...(schemas.dataset?.properties as object), rumour: { type: "string" } };
    const made = { ...schemas, dataset: { ...schemas.dataset, properties } };
    const { entries } = projectCatalog(raw({ a: { ...dataset, ...open, rumour: "secret" } }), made, "open");
    expect(JSON.stringify([...entries])).not.toContain("secret");
  });

  it("knows such a property only where its schema says public", () => {
    const rumour = { type: "string", audience: "public" };
    const made = {
      ...schemas,
      dataset: { ...schemas.dataset, properties: { ...(schemas.dataset?.properties as object), rumour } },
    };
    const { entries } = projectCatalog(raw({ a: { ...dataset, ...open, rumour: "news" } }), made, "open");
    expect(JSON.stringify([...entries])).toContain("news");
  });

  it.each(["madeUp", "constructor", "toString", "__proto__"])(
    "never knows a property that no schema has: %s",
    (name) => {
      const hidden = { value: "secret", enumerable: true };
      const value = { ...dataset, ...open, contact: { office: { zh: "科" } } };
      for (const object of [value, value.contact, value.contact.office])
        Object.defineProperty(object, name, hidden);
      const { entries } = projectCatalog(raw({ a: value }), schemas, "open");
      expect(JSON.stringify([...entries])).not.toContain("secret");
    },
  );

  it("does not know fields that are not opened, nor anything agency-only of the others", () => {
    const fields = [
      field("stopName", { source: "data-bureau/b#x", sharing: "unconditional", opening: "unconditional" }),
      field("dutyPhone", { opening: "none" }),
      field("lineName", { opening: "conditional" }),
    ];
    expect(
      project({ a: { ...open, fields }, b: { fields: [field("x")] } }).entries.get(full("a"))?.fields,
    ).toEqual([field("stopName"), field("lineName")]);
  });

  it.each([
    ["whose opening is misspelt", { opening: "non" }],
    ["of the wrong shape, which may be one that is not opened", { opening: "none", type: undefined }],
  ])("does not know an entry with a field %s", (_, more) => {
    expect([...project({ a: { ...open, fields: [field("a", more), field("b")] } }).entries]).toEqual([]);
  });

  it("knows the public distributions of unconditional entries", () => {
    const distributions = [
      { ...file, path: undefined, url: "https://open.example/a.csv" },
      { ...file, id: "exchange", path: undefined, url: "https://share.example/secret", audience: "agencies" },
    ];
    const { entries } = project({
      a: { ...open, distributions },
      b: { sharing: open.sharing, opening: { type: "conditional" }, distributions },
    });
    expect(entries.get(full("a"))?.distributions?.map(({ id }) => id)).toEqual(["table"]);
    expect(entries.get(full("b"))?.distributions).toEqual([]);
  });

  it("knows references to entries that it knows", () => {
    const { entries } = project({
      a: { related: [full("b"), full("hidden"), full("nowhere")], successor: full("hidden") },
      b: { successor: full("a") },
      hidden: { opening: { type: "none" } },
    });
    expect(entries.get(full("a"))?.related).toEqual([full("b")]);
    expect(entries.get(full("a"))).not.toHaveProperty("successor");
    expect(entries.get(full("b"))?.successor).toBe(full("a"));
  });

  it("knows of agencies what is public", () => {
    const more = {
      responsiblePost: { zh: "岗位" },
      securityContact: { office: { zh: "科" } },
      rulesDocument: { title: { zh: "制度" } },
    };
    const { agencies } = project({}, { [`${IN}/agency.json`]: { ...agency, ...more } });
    expect(Object.keys(agencies.get("data-bureau") ?? {}).sort()).toEqual([
      "contact",
      "creditCode",
      "division",
      "functions",
      "id",
      "kind",
      "level",
      "name",
      "role",
      "shortName",
      "status",
    ]);
  });

  it("of the test city shows no word of what is not opened", () => {
    const { entries, agencies, files } = city("open");
    const text = JSON.stringify([[...entries], [...agencies], [...files]]);
    expect(entries.size).toBe(15);
    for (const secret of [
      ...[
        "overweight",
        "driver-qualification",
        "newborn",
        "government-cloud",
        "paper-timetables",
        "bus-stations",
      ],
      ...[
        "imported-listing",
        "defectSketch",
        "physicianIdNumber",
        "representativeName",
        "dutyOfficePhone",
        "dm-sync",
      ],
      ...[
        '"sharing"',
        '"basis"',
        '"collection"',
        '"duty"',
        '"confirmedOn"',
        '"controlTotals"',
        '"origin"',
        '"agencies"',
      ],
      ...[
        '"maintainers"',
        '"responsiblePost"',
        '"securityContact"',
        '"rulesDocument"',
        "highway-bridges/gis",
        "JDBC",
      ],
    ])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
  });
});

describe("the sharing site", () => {
  it("knows every entry whole, without the address of the schema, and of what ended a tombstone", () => {
    const { entries, tombstones } = project(
      { a: every, gone: { status: "withdrawn", opening: { type: "none" } } },
      {},
      "share",
    );
    const { $schema: _, ...whole } = every as typeof every & { $schema?: string };
    expect(entries.get(full("a"))).toEqual({ ...whole, id: full("a") });
    expect([...entries.keys()]).toEqual([full("a")]);
    expect(tombstones.get(full("gone"))).toEqual({
      id: full("gone"),
      title: { zh: "公交站点信息" },
      status: "withdrawn",
    });
  });
});

describe("files", () => {
  const data = {
    [`${IN}/data/a/2026-10/a.csv`]: "x\n",
    [`${IN}/data/a/2026-09/a.csv`]: "y\n",
    [`${IN}/data/a/2026-10/other.csv`]: "z\n",
  };
  const releases = [{ ...release, id: "2026-09" }, release];
  const served = (change: object, site: Site = "open") =>
    project({ a: { ...open, releases, distributions: [file], ...change } }, data, site)
      .files.get(full("a"))
      ?.map(({ path }) => path);
  const both = ["datasets/data-bureau/a/2026-09/a.csv", "datasets/data-bureau/a/2026-10/a.csv"];

  it("are served for each release that has them, with the address of the newest", () => {
    const { files } = project({ a: { ...open, releases, distributions: [file] } }, data);
    expect(files.get(full("a"))).toEqual(
      [0, 1].map((i) => ({
        distribution: "table",
        release: releases[i]?.id,
        path: both[i],
        latest: "datasets/data-bureau/a/latest/a.csv",
        bytes: 2,
        source: expect.stringMatching(/a\.csv$/),
      })),
    );
  });

  it("that a distribution does not name are not served", () => {
    expect(served({ distributions: [] })).toEqual([]);
    expect(served({ distributions: [] }, "share")).toEqual([]);
  });

  it("with a column that is not opened are for the public what the other columns hold, for agencies all", () => {
    const columns = (opening: string, site: Site) => {
      const fields = [field("a"), field("b", { opening })];
      const change = { a: { ...open, releases, distributions: [file], fields } };
      return project(change, data, site)
        .files.get(full("a"))
        ?.map((one) => one.columns);
    };
    expect(columns("none", "open")).toEqual([["a"], ["a"]]);
    expect(columns("conditional", "open")).toEqual([["a"], ["a"]]);
    expect(columns("none", "share")).toEqual([undefined, undefined]);
  });

  it("for agencies are not served to the public", () => {
    const distributions = [{ ...file, audience: "agencies" }];
    expect(served({ distributions })).toEqual([]);
    expect(served({ distributions }, "share")).toEqual(both);
  });

  it("of a conditional entry are served to nobody of the public, and to agencies where sharing has no conditions", () => {
    const opening = { type: "conditional" };
    expect(served({ opening })).toEqual([]);
    expect(served({ opening }, "share")).toEqual(both);
    expect(served({ opening, sharing: { type: "conditional" } }, "share")).toEqual([]);
  });
});

describe("the forge", () => {
  it("is known to the sharing site, with the paths of the records that lie in the repository", () => {
    const { config, sources } = city("share");
    expect(config.forge?.url).toBe("https://git.chengchuan.example/open-data/catalog");
    expect(sources.get("transport-bureau/bus-stops")).toBe(
      "test/fixtures/city/transport-bureau/datasets/bus-stops.json",
    );
    expect(sources.get("transport-bureau")).toBe("test/fixtures/city/transport-bureau/agency.json");
  });

  it("is unknown to the opening site, and so is every path", () => {
    const { config, sources } = city("open");
    expect(config).not.toHaveProperty("forge");
    expect(config.feedback).toEqual({ mail: "open-data@chengchuan.example" });
    expect(sources.size).toBe(0);
  });

  it.each(["../overlay/a.json", "/srv/overlay/a.json", "C:/overlay/a.json"])(
    "has no path of a record outside the repository: %s",
    (file) => {
      const catalog = raw({ a: { ...dataset, ...open } });
      catalog.entries.set(full("a"), { ...catalog.entries.get(full("a"))!, file });
      expect(projectCatalog(catalog, schemas, "share").sources.has(full("a"))).toBe(false);
    },
  );
});

const full = (id: string) => `data-bureau/${id}`;

/** The projection of entries that differ from the smallest valid one. */
function project(changes: Record<string, object>, more: Files = {}, site: Site = "open") {
  const entries = Object.entries(changes).map(([id, change]) => [
    `${IN}/datasets/${id}.json`,
    { ...dataset, ...change },
  ]);
  return projectCatalog(
    readRoots(temporary({ [`${IN}/agency.json`]: agency, ...Object.fromEntries(entries), ...more })),
    schemas,
    site,
  );
}

/** A catalog whose values passed no schema: the projection must not rely on it. */
function raw(values: Record<string, object>) {
  const catalog = readRoots(temporary({ [`${IN}/agency.json`]: agency }));
  for (const [name, value] of Object.entries(values)) {
    const id = full(name);
    catalog.entries.set(id, { id, agency: "data-bureau", file: "", text: "", value, issues: [] });
  }
  return catalog;
}

function city(site: Site) {
  const project = loadProject(root, { MULU_CATALOGS: "test/fixtures/city" });
  if (Array.isArray(project)) throw new Error("the test city cannot be read");
  return projectCatalog(project.catalog, project.schemas, site);
}
