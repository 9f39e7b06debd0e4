import type { Words } from "../catalog/finding.ts";
import { slug } from "../catalog/slug.ts";
import type { LanguageMap } from "../catalog/types.gen.ts";
import type { Context, RecordKind, Step } from "./form.ts";
import type { Choice } from "./question.ts";

/** The agencies of the catalog that are at work, by name. */
export const agencyChoices = ({ catalog }: Context): Choice[] =>
  [...catalog.agencies.values()]
    .filter(({ value }) => (value.status ?? "active") === "active")
    .map(({ id, value: { name } }) => ({ value: id, label: { zh: name?.zh ?? id, en: name?.en ?? id } }));

/** All agencies but the one whose record is made. */
export const otherAgencies = (context: Context): Choice[] =>
  agencyChoices(context).filter(({ value }) => value !== context.answers.agency);

/** The agency in whose folder the record lies. */
export const agencyStep: Step = {
  path: "agency",
  place: {
    title: { zh: "机构", en: "Agency" },
    help: {
      zh: "记录放在哪个机构的文件夹里。",
      en: "The agency in whose folder the record lies.",
    },
  },
  choices: agencyChoices,
  propose: (context) => {
    const [only, another] = agencyChoices(context);
    return another ? undefined : only?.value;
  },
};

/** The record's identifier: proposed from its English title, else from the pinyin of the Chinese one. */
export const idStep = (record: RecordKind): Step => ({
  path: "id",
  place: {
    title: { zh: "标识", en: "Identifier" },
    help: {
      zh: "用作文件名和网址，由小写字母、数字和连字符组成；一经发布永不改变，请取一个多年后仍然合适的。",
      en: "File name and address, in lower-case letters, digits and hyphens. It never changes once published: choose one that will fit for years.",
    },
  },
  propose: (context) => freeId(record, context),
  refuses: (value, context) => {
    const id = String(value);
    if (!isTaken(record, id, context)) return undefined;
    const free = freeId(record, context);
    return {
      message: {
        zh: `"${identity(record, id, context)}" 已经存在；标识应当是没有用过的。`,
        en: `"${identity(record, id, context)}" exists already; an identifier that is free was expected.`,
      },
      ...(free ? { hint: { zh: `例如 "${free}"。`, en: `For example "${free}".` } } : {}),
    };
  },
});

/** Says where another entry of the agency bears the same title. */
export function sameTitle({ catalog, answers }: Context): Words[] {
  const { zh } = (answers.title ?? {}) as Partial<LanguageMap>;
  const twin = [...catalog.entries.values()].find(
    ({ agency, value }) => agency === answers.agency && value.title?.zh === zh,
  );
  return twin
    ? [
        {
          zh: `本机构已有同名条目 "${twin.id}"。如果是同一数据，请改那一条；否则换一个能区分的名称。`,
          en: `The agency has an entry of this title already, "${twin.id}". If it is the same data, change that one; otherwise choose a title that tells them apart.`,
        },
      ]
    : [];
}

function freeId(record: RecordKind, context: Context): string | undefined {
  const { zh = "", en = "" } = (context.answers[record === "dataset" ? "title" : "name"] ??
    {}) as Partial<LanguageMap>;
  const stem = slug(en) || slug(zh);
  if (!stem) return undefined;
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!isTaken(record, id, context)) return id;
  }
}

/** An agency's folder without its record is waiting for it. */
const isTaken = (record: RecordKind, id: string, context: Context): boolean =>
  record === "agency"
    ? context.catalog.agencies.has(id) ||
      context.catalog.misfits.some(({ file }) => file.endsWith(`/${id}/agency.json`))
    : context.catalog.known.has(identity(record, id, context));

function identity(record: RecordKind, id: string, { answers }: Context): string {
  if (record === "agency") return id;
  return record === "system" ? `${answers.agency}/systems/${id}` : `${answers.agency}/${id}`;
}
