import { articlesOf, citeArticle } from "../catalog/cite.ts";
import type { Lang } from "../catalog/finding.ts";
import type { CodeList } from "../catalog/generate.ts";
import { code, document, plain, table } from "../catalog/markdown.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import type { Sheet } from "../lists/sheets.ts";
import type { Answer } from "./answers.ts";
import { citeHead } from "./cite.ts";
import type { AgencyCompliance, Breach, Compliance, Counts } from "./compliance.ts";
import { type Connection, notLanded } from "./connections.ts";
import { HEADS, headWords } from "./heads.ts";
import { reportWords } from "./words.ts";

type Lists = Record<string, CodeList>;

/** The possible breaches as a document: the city, what the heads are, each agency, the connection register. */
export function complianceMarkdown(report: Compliance, lists: Lists, lang: Lang): string {
  const words = reportWords[lang];
  const { agencies, totals, connections } = report;
  const inText = (map: LanguageMap) => plain(map[lang] ?? map.zh);
  const nameOf = ({ name, byReference }: AgencyCompliance) =>
    byReference ? `${inText(name)}${words.paren(words.byReference)}` : inText(name);
  const row = (name: string, { heads, breaches }: Counts) => [
    name,
    ...HEADS.map((head) => String(heads[head])),
    String(breaches),
  ];
  return document([
    `# ${words.title}`,
    [
      `${words.asOf(report.date)}${words.gap}${words.counts(totals.errors, totals.warnings)}`,
      ...(totals.byReference > 0 ? [words.byReferenceOf(totals.byReference)] : []),
    ].join(lang === "zh" ? "；" : "; "),
    `> ${words.notVerdict}`,
    table(
      [words.agency, ...HEADS.map((head) => citeHead(head, lang)), words.total],
      [
        ...agencies.map((agency) => row(nameOf(agency), agency.counts)),
        ...(agencies.length > 1 ? [row(`**${words.total}**`, totals)] : []),
      ],
    ),
    HEADS.map((head) => {
      const { name, text, note } = headWords[head];
      const about = [text, note].map((part) => part?.[lang] ?? "").filter(Boolean);
      return `- **${citeHead(head, lang)} ${name[lang]}**${words.gap}${about.join(lang === "en" ? " " : "")}`;
    }).join("\n"),
    ...agencies
      .filter(({ breaches, answers }) => breaches.length + answers.length > 0)
      .flatMap((agency) => [
        `## ${nameOf(agency)}`,
        ...agencyBlocks(agency, lang),
        ...(agency.answers.length > 0
          ? [
              `### ${words.answers}`,
              agency.answers
                .map((answer) => `- ${whereOf(answer, lang)}${answerIn(answer, lang)}`)
                .join("\n"),
            ]
          : []),
      ]),
    `## ${words.register}`,
    ...registerBlocks(connections, lists, lang),
  ]);
}

function agencyBlocks({ breaches }: AgencyCompliance, lang: Lang): string[] {
  if (breaches.length === 0) return [reportWords[lang].none];
  return HEADS.flatMap((head) => {
    const own = breaches.filter((breach) => breach.head === head);
    if (own.length === 0) return [];
    return [
      `### ${citeHead(head, lang)} ${headWords[head].name[lang]}`,
      own.map((breach) => breachItem(breach, lang)).join("\n"),
    ];
  });
}

function breachItem(breach: Breach, lang: Lang): string {
  const { level, rule, entry, file, line, column, pointer, layerTitle, message, hint, answers } = breach;
  const words = reportWords[lang];
  const cited = articlesOf(breach).map((article) => citeArticle(article, lang));
  const first = [
    `**${words.levels[level]}**`,
    ...(cited.length > 0 ? [cited.join(words.comma)] : []),
    code(rule),
    ...(entry ? [plain(entry.title[lang] ?? entry.title.zh)] : []),
    code(`${file}:${line}:${column} ${pointer || "/"}`),
  ];
  const more = [
    plain(message[lang]),
    ...(layerTitle ? [`${words.layer}${words.gap}${plain(layerTitle[lang] ?? layerTitle.zh)}`] : []),
    ...(hint ? [`${words.todo}${words.gap}${plain(hint[lang])}`] : []),
    ...answers.map((answer) => `${words.answer}${words.gap}${answerIn(answer, lang)}`),
  ];
  return [`- ${first.join(" · ")}`, ...more.map((line) => `  - ${line}`)].join("\n");
}

const whereOf = ({ entry, about }: Answer, lang: Lang) => {
  const parts = [entry?.title, about].flatMap((map) => (map ? [plain(map[lang] ?? map.zh)] : []));
  return `${parts.join(" · ")}${reportWords[lang].gap}`;
};

const answerIn = ({ kind, text }: Answer, lang: Lang) =>
  `${reportWords[lang].answerKinds[kind]}${reportWords[lang].gap}${plain(text[lang] ?? text.zh)}`;

function registerBlocks(connections: Connection[], lists: Lists, lang: Lang): string[] {
  const words = reportWords[lang];
  if (connections.length === 0) return [words.noSystems];
  const label = (list: string, value: string | undefined) =>
    lists[list]?.codes.find((item) => item.code === value)?.[lang] ?? value ?? "";
  const naming = ({ agencyName, name, builtBy }: Connection) => [
    plain(agencyName[lang] ?? agencyName.zh),
    plain(name[lang] ?? name.zh),
    label("built-by", builtBy),
  ];
  const open = notLanded(connections);
  return [
    table(
      [
        words.agency,
        words.system,
        words.builtBy,
        words.state,
        words.since,
        words.lastExchange,
        words.delivery,
      ],
      connections.map((system) => [
        ...naming(system),
        label("connection-state", system.connection?.state),
        system.connection?.on ?? "",
        system.connection?.lastExchange ?? "",
        label("delivery", system.delivery),
      ]),
    ),
    `### ${words.notLanded}`,
    open.length === 0
      ? words.allLanded
      : table(
          [words.agency, words.system, words.builtBy, words.landing, words.since],
          open.map((system) => [
            ...naming(system),
            system.landing ? label("landing-state", system.landing.state) : words.noLanding,
            system.landing?.on ?? "",
          ]),
        ),
  ];
}

/** The possible breaches as one table, a row each. */
export function complianceSheet({ agencies }: Compliance, lang: Lang): Sheet {
  const words = reportWords[lang];
  const columns: [string, number][] = [
    [words.agency, 26],
    [words.byReference, 12],
    [words.head, 22],
    [words.level, 8],
    [words.article, 16],
    [words.layer, 20],
    [words.rule, 24],
    [words.entry, 36],
    [words.title_, 30],
    [words.place, 48],
    [words.problem, 60],
    [words.todo, 44],
    [words.answer, 40],
  ];
  const inText = (map: LanguageMap | undefined) => map?.[lang] ?? map?.zh ?? "";
  return {
    name: lang === "zh" ? "疑似问题" : "Possible breaches",
    headings: columns.map(([heading]) => heading),
    widths: columns.map(([, width]) => width),
    rows: agencies.flatMap(({ name, byReference, breaches }) =>
      breaches.map((breach) => [
        inText(name),
        byReference ? words.byReference : "",
        `${citeHead(breach.head, lang)} ${headWords[breach.head].name[lang]}`,
        words.levels[breach.level],
        articlesOf(breach)
          .map((article) => citeArticle(article, lang))
          .join(words.comma),
        inText(breach.layerTitle),
        breach.rule,
        breach.entry?.id ?? "",
        inText(breach.entry?.title),
        `${breach.file}:${breach.line}:${breach.column} ${breach.pointer || "/"}`,
        breach.message[lang],
        breach.hint?.[lang] ?? "",
        breach.answers
          .map(({ kind, text }) => `${words.answerKinds[kind]}${words.gap}${inText(text)}`)
          .join("\n"),
      ]),
    ),
  };
}
