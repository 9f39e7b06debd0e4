import type { Catalog, Entry } from "../catalog/model.ts";
import { nearest } from "../catalog/nearest.ts";
import { entriesOf } from "./records.ts";
import { each, type Problem, type Rule } from "./rule.ts";

/** What an entry names exists: agencies, entries, fields of entries, files of its newest release. */
export const referenceExists: Rule = {
  id: "reference-exists",
  level: "error",
  scope: "entry",
  words: {
    zh: "条目引用的机构、条目、信息项和文件都存在。",
    en: "The agencies, entries, items and files that an entry names exist.",
  },
  *check(entry, { catalog }) {
    const { value } = entry;
    const references: [string, string][] = [
      ...(value.provider?.agency ? [["/provider/agency", value.provider.agency] as [string, string]] : []),
      ...(value.lead ? [["/lead", value.lead] as [string, string]] : []),
      ...(value.successor ? [["/successor", value.successor] as [string, string]] : []),
      ...each(value.partners, "/partners"),
      ...each(value.coMaintainers, "/coMaintainers"),
      ...each(value.sharing?.audience, "/sharing/audience"),
      ...each(value.related, "/related"),
      ...(value.derivedFrom ? [["/derivedFrom", value.derivedFrom] as [string, string]] : []),
    ];
    for (const [pointer, id] of references) {
      if (catalog.known.has(id)) continue;
      const near = nearest(id, candidates(catalog, id, entry));
      yield {
        pointer,
        message: {
          zh: `"${id}" 不是目录中的${id.includes("/") ? "条目" : "机构"}。`,
          en: `"${id}" is no ${id.includes("/") ? "entry" : "agency"} of the catalog.`,
        },
        hint: near
          ? { zh: `请写成 "${near}"。`, en: `Write "${near}".` }
          : { zh: "改正标识，或先添加它。", en: "Mend the identifier, or add the record first." },
      };
    }
    yield* sources(entry, catalog);
    yield* files(entry, catalog);
  },
};

function* sources(entry: Entry, catalog: Catalog): Generator<Problem> {
  for (const [pointer, field] of each(entry.value.fields, "/fields")) {
    const [id = "", name] = field.source?.split("#") ?? [];
    const target = catalog.entries.get(id);
    if (
      !field.source ||
      (target ? target.value.fields?.some((other) => other?.name === name) : catalog.known.has(id))
    )
      continue;
    const near = nearest(
      field.source,
      target
        ? (target.value.fields?.map((other) => `${id}#${other?.name}`) ?? [])
        : candidates(catalog, id, entry).map((other) => `${other}#${name}`),
    );
    yield {
      pointer: `${pointer}/source`,
      message: {
        zh: target ? `条目 "${id}" 没有信息项 "${name}"。` : `数源 "${id}" 不是目录中的条目。`,
        en: target
          ? `The entry "${id}" has no item "${name}".`
          : `The source "${id}" is no entry of the catalog.`,
      },
      hint: near
        ? { zh: `请写成 "${near}"。`, en: `Write "${near}".` }
        : { zh: "写作 机构/条目#信息项。", en: "Write it as agency/entry#item." },
    };
  }
}

function* files({ id, value }: Entry, catalog: Catalog): Generator<Problem> {
  const release = value.releases?.at(-1)?.id;
  for (const [pointer, { path }] of each(value.distributions, "/distributions")) {
    if (!path) continue;
    const [agency, name] = id.split("/");
    const expected = `${agency}/data/${name}/${release ?? "<release>"}/${path}`;
    if (catalog.dataFiles.has(`${id}/${release}/${path}`)) continue;
    yield {
      pointer: `${pointer}/path`,
      message: {
        zh: release ? `没有文件 "${expected}"。` : `文件 "${path}" 没有所属的数据发布。`,
        en: release ? `There is no file "${expected}".` : `The file "${path}" belongs to no release.`,
      },
      hint: release
        ? { zh: "把文件放到那里，或改正 path。", en: "Put the file there, or mend path." }
        : { zh: "在 releases 中写上这次发布。", en: "Describe the release under releases." },
    };
  }
}

/** What may have been meant: an agency, or another entry of the same folder. */
const candidates = (catalog: Catalog, id: string, { id: own }: Entry) =>
  id.includes("/") ? entriesOf(catalog, id).filter((key) => key !== own) : [...catalog.agencies.keys()];
