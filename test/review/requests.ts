import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Agency, Dataset, Field } from "../../src/catalog/types.gen.ts";
import type { LookAt } from "../../src/review/links.ts";
import type { City } from "./city.ts";

/** A kind of request whose whole report is kept in test/golden/review. */
export interface Kind {
  /** What stands in the base before the request, where that differs from the test city. */
  before?: (city: City) => void;
  /** What the request does; it is committed with a sign-off afterwards, where anything is left to commit. */
  change: (city: City) => void;
  by?: string;
  lookAt?: LookAt;
}

const TRANSPORT = "catalogs/transport-bureau";
const BUS_STOPS = `${TRANSPORT}/datasets/bus-stops.json`;
const CAR_PARKS = `${TRANSPORT}/datasets/car-parks.json`;
const BRIDGES = `${TRANSPORT}/datasets/highway-bridges.json`;
const AGENCY = `${TRANSPORT}/agency.json`;

const LAW = {
  title: "示例数据安全法",
  article: "第二十一条",
  issuer: "示例机关",
  rank: "law",
  from: "2021-09-01",
} as const;
const NOTICE = {
  title: "示例市级通知",
  article: "第二条",
  issuer: "澄川市数据局",
  rank: "cityDocument",
  from: "2024-01-01",
} as const;

const stops = (city: City, change: (entry: Dataset) => void) => city.edit<Dataset>(BUS_STOPS, change);

function fieldOf(entry: Dataset, name: string): Field {
  const field = entry.fields?.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no data item ${name}`);
  return field;
}

const EVENT = {
  kind: "lawChange",
  document: { zh: "示例道路运输条例（修订）", en: "Sample road transport regulation (amended)" },
  date: "2026-11-02",
  entries: ["transport-bureau/bus-stops"],
} as const;
const withEvent = (city: City, met?: { on: string; outcome: "changed" }) =>
  city.edit<Agency>(AGENCY, (agency) => {
    agency.events = [
      ...(agency.events ?? []),
      { ...EVENT, entries: [...EVENT.entries], ...(met && { met }) },
    ];
  });

const OCTOBER = `${TRANSPORT}/data/bus-stops/2026-10/bus-stops.csv`;
const NOVEMBER = OCTOBER.replace("2026-10", "2026-11");
const rowsOf = (city: City) =>
  readFileSync(join(city.folder, OCTOBER), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
const textOf = (rows: string[][]) => `${rows.map((row) => row.join(",")).join("\n")}\n`;

/** A release whose file is made from that of the release before, the head being its first row. */
function addRelease(city: City, change: (rows: string[][]) => string[][]): void {
  stops(city, (entry) => {
    entry.releases?.push({ id: "2026-11", asOf: "2026-11-15", published: "2026-11-20" });
  });
  city.put({ [NOVEMBER]: textOf(change(rowsOf(city))) });
}

/** The kinds of requests, by the names of their reports. */
export const KINDS: Record<string, Kind> = {
  "new-entry": {
    change(city) {
      const { related: _, resourceCode: __, ...entry } = city.read(BUS_STOPS) as unknown as Dataset;
      city.put({
        [`${TRANSPORT}/datasets/ferry-piers.json`]: {
          ...entry,
          title: { zh: "轮渡码头", en: "Ferry piers" },
          description: { zh: "一行是一个在用的轮渡码头。", en: "One row is one ferry pier in use." },
          keywords: [{ zh: "轮渡", en: "ferry" }],
          issued: "2026-11-20",
          modified: "2026-11-20",
          fields: entry.fields?.slice(0, 2),
          distributions: [
            {
              id: "piers-csv",
              mode: "file",
              format: "csv",
              url: "https://data.chengchuan.example/ferry-piers.csv",
              audience: "public",
            },
          ],
          opening: { type: "unconditional", modes: ["file"] },
          sharing: { type: "unconditional", modes: ["file"] },
        },
      });
    },
  },
  "closed-with-basis": {
    change: (city) =>
      stops(city, (entry) => {
        entry.status = "closed";
        entry.statusOn = "2026-11-20";
        entry.reason = { zh: "按新的规定停止开放", en: "Closed under the new rule" };
        entry.closingBasis = [LAW];
        entry.opening = { type: "none", basis: [LAW] };
        for (const distribution of entry.distributions ?? []) distribution.audience = "agencies";
      }),
  },
  "closed-without-basis": {
    change: (city) =>
      stops(city, (entry) => {
        entry.opening = { type: "none" };
      }),
  },
  "sharing-narrowed": {
    change: (city) =>
      stops(city, (entry) => {
        entry.sharing = {
          type: "conditional",
          basis: [NOTICE],
          audience: ["health-commission"],
          conditions: { zh: "仅用于编制急救站布局", en: "For planning ambulance stations only" },
          modes: ["api", "file", "exchange"],
        };
      }),
  },
  "opened-up": {
    change: (city) =>
      city.edit<Dataset>(BRIDGES, (entry) => {
        entry.opening = { type: "unconditional", modes: entry.opening?.modes };
        for (const distribution of entry.distributions ?? []) distribution.audience = "public";
      }),
  },
  "condition-changed": {
    change: (city) =>
      city.edit<Dataset>(BRIDGES, (entry) => {
        if (entry.opening)
          entry.opening.conditions = {
            zh: "用于桥梁安全研究，不得公布单座桥梁的病害细节",
            en: "For research on bridge safety; defects of single bridges are not published",
          };
      }),
  },
  "field-removed": {
    change: (city) =>
      stops(city, (entry) => {
        entry.fields = entry.fields?.filter(({ name }) => name !== "boardingRoad");
      }),
  },
  "field-retyped": {
    change: (city) =>
      stops(city, (entry) => {
        fieldOf(entry, "stopCode").type = "integer";
        fieldOf(entry, "stopName").required = false;
        fieldOf(entry, "district").opening = "none";
      }),
  },
  "field-renamed": {
    change: (city) =>
      stops(city, (entry) => {
        fieldOf(entry, "stopName").name = "name";
      }),
  },
  "codes-changed": {
    change: (city) =>
      stops(city, (entry) => {
        const side = fieldOf(entry, "platformSide");
        side.codes = [
          ...(side.codes ?? []).filter(({ value }) => value !== "W"),
          { value: "M", title: { zh: "路中", en: "Middle" } },
        ];
        entry.fields?.push({
          name: "lit",
          title: { zh: "夜间照明", en: "Lit at night" },
          definition: { zh: "站台夜间是否有照明。", en: "Whether the platform is lit at night." },
          type: "boolean",
        });
      }),
  },
  "distributions-changed": {
    change: (city) =>
      stops(city, (entry) => {
        const [csv, api] = entry.distributions ?? [];
        if (csv) csv.path = "stops.csv";
        if (api) api.audience = "agencies";
        entry.license = "CC0-1.0";
      }),
  },
  "texts-changed": {
    change: (city) =>
      stops(city, (entry) => {
        entry.title = { zh: "公交站台信息", en: "Bus platforms" };
        entry.confirmedOn = "2026-11-20";
        entry.contact = { office: { zh: "公交科", en: "Bus section" }, phone: "0000-5550199" };
      }),
  },
  moved: {
    change(city) {
      const entry = city.read(CAR_PARKS) as unknown as Dataset;
      city.put({
        [`${TRANSPORT}/datasets/parking-lots.json`]: { ...entry, updateCycle: "weekly" },
        [CAR_PARKS]: {
          $schema: entry.$schema,
          title: entry.title,
          status: "moved",
          statusOn: "2026-11-20",
          reason: { zh: "改用通行的名称", en: "Named as people call it" },
          successor: "transport-bureau/parking-lots",
        },
      });
    },
  },
  "moved-without-tombstone": {
    change(city) {
      city.put({ [`${TRANSPORT}/datasets/parking-lots.json`]: city.read(CAR_PARKS) });
      city.remove(CAR_PARKS);
    },
  },
  withdrawn: {
    change: (city) =>
      city.edit(`${TRANSPORT}/datasets/taxi-monthly-operation.json`, (entry) => {
        const kept = { $schema: entry.$schema, title: entry.title };
        for (const key of Object.keys(entry)) delete entry[key];
        Object.assign(entry, kept, {
          status: "withdrawn",
          statusOn: "2026-11-20",
          reason: { zh: "不再编制月报", en: "The monthly report is no longer made" },
        });
      }),
  },
  "deleted-without-tombstone": { change: (city) => city.remove(CAR_PARKS) },
  "agency-merged": {
    change(city) {
      const from = "catalogs/cloud-office/datasets/government-cloud-allocations.json";
      const entry = city.read(from);
      city.put({
        "catalogs/info-centre/datasets/government-cloud-allocations.json": entry,
        [from]: {
          $schema: entry.$schema,
          title: entry.title,
          status: "moved",
          statusOn: "2026-11-20",
          reason: { zh: "随机构合并", en: "With the merger of the agencies" },
          successor: "info-centre/government-cloud-allocations",
        },
      });
      city.edit<Agency>("catalogs/cloud-office/agency.json", (agency) => {
        agency.status = "merged";
        agency.successor = "info-centre";
      });
    },
  },
  "release-added": {
    change(city) {
      stops(city, (entry) => {
        entry.modified = "2026-11-20";
        entry.releases?.push({
          id: "2026-11",
          asOf: "2026-11-15",
          published: "2026-11-20",
          controlTotals: { rows: 2 },
        });
      });
      city.put({
        [`${TRANSPORT}/data/bus-stops/2026-11/bus-stops.csv`]: "stopCode,stopName\n100001A,示例站\n",
      });
      city.put({ [`${TRANSPORT}/data/bus-stops/2026-10/bus-stops.csv`]: "stopCode,stopName\n" });
    },
  },
  "data-release": {
    change: (city) =>
      addRelease(city, (rows) => [
        ...rows.slice(0, 40).map((row, at) => (at > 0 && at < 4 ? row.with(7, "9").with(8, "改造中") : row)),
        "109001A,示例新站,N,示例路,999921,118.6,30.7,2,".split(","),
      ]),
  },
  "data-replaced": {
    change: (city) =>
      city.put({
        [OCTOBER]: textOf(rowsOf(city).map((row, at) => (at === 1 ? row.with(1, "改名的站") : row))),
      }),
  },
  "data-wide": {
    change: (city) =>
      addRelease(city, ([head = [], ...rows]) => [
        [...head, ...Array.from({ length: 12 }, (_, n) => `extra${n}`)],
        ...rows.map((row) => [
          ...row.map((cell, at) => (at === 0 || cell.includes('"') ? cell : `${cell}0`)),
          ...Array.from({ length: 12 }, () => "1"),
        ]),
      ]),
  },
  "data-of-persons": {
    before: (city) =>
      stops(city, (entry) => {
        fieldOf(entry, "boardingRoad").opening = "none";
      }),
    change: (city) =>
      addRelease(city, (rows) =>
        rows.map((row, at) =>
          at === 1
            ? row.with(3, "不开放的路").with(8, "联系人手机 13800000000，证件 999999198001010013")
            : row,
        ),
      ),
  },
  "data-hostile": {
    change: (city) =>
      addRelease(city, ([head = [], ...rows]) => [
        [...head.slice(0, 8), "**@all** <b>", "a|b`c"],
        ...rows.map((row, at) =>
          at === 0
            ? [
                row[0] ?? "",
                "</td><script>alert(1)</script> | @admin #1 ![x](https://evil.example)",
                ...row.slice(2),
                "x",
              ]
            : [...row, "y"],
        ),
      ]),
  },
  "data-unreadable": {
    change(city) {
      addRelease(city, ([head = [], row = []]) => [head, row]);
      city.put({ [NOVEMBER]: 'stopCode,stopName\n"101001A,示例站\n' });
      city.put({ [`${TRANSPORT}/data/bus-stops/2026-10/notes.pdf`]: "a file that nobody lists" });
    },
  },
  "event-started": {
    change(city) {
      withEvent(city);
      stops(city, (entry) => {
        entry.confirmedOn = "2026-11-20";
      });
    },
  },
  "event-met": {
    before: (city) => withEvent(city),
    change: (city) =>
      city.edit<Agency>(AGENCY, (agency) => {
        const event = agency.events?.at(-1);
        if (event) event.met = { on: "2026-11-20", outcome: "changed" };
      }),
  },
  "event-overdue": {
    before: (city) =>
      city.edit<Agency>(AGENCY, (agency) => {
        agency.events = [{ ...EVENT, date: "2026-09-01", entries: [...EVENT.entries] }];
      }),
    change: (city) =>
      stops(city, (entry) => {
        entry.updateCycle = "quarterly";
      }),
  },
  "base-data": {
    change: (city) =>
      city.edit<Dataset>("catalogs/data-bureau/datasets/elicence-type-list.json", (entry) => {
        entry.updateCycle = "quarterly";
      }),
  },
  "standard-changed": {
    change(city) {
      city.edit<{ codes: { spellings?: string[] }[] }>("schemas/v1/codes/update-cycle.json", ({ codes }) => {
        codes[0]?.spellings?.push("一直更新");
      });
      city.edit<{ numbers: { pendingDays: number } }>("mulu.config.json", ({ numbers }) => {
        numbers.pendingDays = 60;
      });
      city.put({ "src/rules/data-fresh.ts": "// a rule that changed\n" });
    },
  },
  "maintainers-changed": {
    change: (city) =>
      city.edit<Agency>(AGENCY, (agency) => {
        agency.maintainers = { ...agency.maintainers, github: ["somebody-new"] };
      }),
    by: "somebody-new",
  },
  "foreign-author": {
    change: (city) =>
      stops(city, (entry) => {
        entry.updateCycle = "weekly";
      }),
    by: "@Sample-Health-Data",
  },
  "sign-off-missing": {
    change(city) {
      stops(city, (entry) => {
        entry.updateCycle = "weekly";
      });
      city.save("Update `bus` stops <b>weekly</b> @someone #1", false);
      stops(city, (entry) => {
        entry.confirmedOn = "2026-11-20";
      });
    },
    by: "sample-transport-data",
  },
  "json-broken": { change: (city) => city.truncate(CAR_PARKS, 900) },
  "only-form-changed": {
    change(city) {
      city.put({ [BUS_STOPS]: JSON.stringify(city.read(BUS_STOPS)) });
      city.put({ [CAR_PARKS]: "[]" });
    },
  },
  "links-changed": {
    change: (city) =>
      stops(city, (entry) => {
        entry.distributions?.push(
          { id: "a", mode: "page", format: "html", url: "https://a.chengchuan.example/", audience: "public" },
          { id: "b", mode: "page", format: "html", url: "https://b.chengchuan.example/", audience: "public" },
          { id: "c", mode: "page", format: "html", url: "https://c.chengchuan.example/", audience: "public" },
        );
      }),
    lookAt: async (url) => {
      if (url.startsWith("https://a.")) return { state: "reachable", why: "200" };
      return url.startsWith("https://b.")
        ? { state: "broken", why: "404" }
        : { state: "unknown", why: "timeout" };
    },
  },
  "hostile-texts": {
    change: (city) =>
      stops(city, (entry) => {
        entry.title = {
          zh: "站点 | <script>alert(1)</script> @admin [链接](https://evil.example)\n# 标题",
          en: "</details> ![x](https://evil.example/x.png) `code` &lt; #1 \u202Egnp",
        };
        fieldOf(entry, "stopName").title = { zh: "**粗** | 名", en: "<img src=x onerror=alert(1)>" };
        entry.fields?.push({ name: "a|b`c", title: { zh: "@everyone" }, type: "string" });
      }),
  },
  "nothing-changed": { change: (city) => city.save("Nothing at all") },
};
