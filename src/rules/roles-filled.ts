import type { AgencyRecord, Catalog } from "../catalog/model.ts";
import type { Problem, Rule } from "./rule.ts";

type Found = Problem & { file: string };

/** One authority, operator and project office of the city, and one authority of each county (Art. 4). */
export const rolesFilled: Rule = {
  id: "roles-filled",
  article: 4,
  level: "error",
  scope: "catalog",
  words: {
    zh: "全市有一个大数据主管部门、一个平台运行机构、一个项目管理机构，每县有一个大数据主管部门。",
    en: "The city has one data authority, one operator and one project office, each county one data authority.",
  },
  *check({ catalog }) {
    const counties = new Map<string, AgencyRecord[]>();
    for (const agency of catalog.agencies.values()) {
      const { status, level, division, role } = agency.value;
      if (status && status !== "active") continue;
      if (level === "county" && division) counties.set(division, [...(counties.get(division) ?? []), agency]);
      if (level === "city" || (level === "county" && role !== "authority"))
        yield* asConfigured(agency, catalog);
    }
    // An agency.json that cannot be read may be the one that is missed.
    const unread = [...catalog.known].some((id) => !id.includes("/") && !catalog.agencies.has(id));
    for (const [division, agencies] of counties) yield* county(division, agencies, unread);
  },
};

/** The configuration names the city's offices; their agencies and no others say so. */
function* asConfigured(
  { id, file, text, value: { role } }: AgencyRecord,
  { config }: Catalog,
): Generator<Found> {
  if (!role) return;
  const offices = Object.entries(config.offices).filter(([, agency]) => agency === id);
  const expected = offices.map(([office]) => office);
  if (expected.length === 0 ? role === "none" : expected.includes(role)) return;
  const given = expected.map((office) => `"${office}"`).join("、") || '"none"';
  yield {
    file,
    text,
    pointer: "/role",
    message: {
      zh: `职责是 "${role}"；按配置的 offices 应当是 ${given}。`,
      en: `The role is "${role}"; by the configuration's offices ${given.replaceAll("、", " or ")} was expected.`,
    },
    hint: {
      zh: `写成 "${expected[0] ?? "none"}"，或改正 mulu.config.json 的 offices。`,
      en: `Write "${expected[0] ?? "none"}", or mend offices in mulu.config.json.`,
    },
  };
}

function* county(division: string, agencies: AgencyRecord[], unread: boolean): Generator<Found> {
  const [first, ...more] = agencies.filter(({ value }) => value.role === "authority");
  for (const { file, text } of more) {
    yield {
      file,
      text,
      pointer: "/role",
      message: {
        zh: `区划 ${division} 的大数据主管部门已是 "${first?.id}"；应当只有一个。`,
        en: `The data authority of the division ${division} is already "${first?.id}"; one was expected.`,
      },
      hint: { zh: '其中一个写成 "none"。', en: 'Write "none" for one of them.' },
    };
  }
  const [any] = agencies;
  if (first || unread || !any || agencies.some(({ value }) => !value.role)) return;
  yield {
    level: "warning",
    file: any.file,
    text: any.text,
    pointer: "/division",
    message: {
      zh: `区划 ${division} 的机构中没有大数据主管部门；应当有一个。`,
      en: `No agency of the division ${division} is its data authority; one was expected.`,
    },
    hint: {
      zh: '县级主管部门的 agency.json 写上 "role": "authority"，或补上它的文件夹。',
      en: 'Write "role": "authority" into the agency.json of the county\'s authority, or add its folder.',
    },
  };
}
