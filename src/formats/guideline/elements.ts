import type { Basis, Field } from "../../catalog/types.gen.ts";
import { citation } from "../../lists/rows.ts";
import {
  type ExportEntry,
  type ExportSite,
  mapped,
  nameOf,
  providerOf,
  titleOf,
  wordsOf,
} from "../export.ts";

/** A code of the national guideline with its words; where the guideline numbers none, the words stand alone. */
export interface Coded {
  code: string | undefined;
  words: string;
}

/** An entry in the elements of the national guideline for catalogs of government information resources, in their order. */
export function elementsOf(site: ExportSite, entry: ExportEntry) {
  const provider = providerOf(site, entry);
  const { classification, sharing, opening, distributions = [] } = entry;
  const coded = (list: string, code: string | undefined): Coded | undefined =>
    code === undefined
      ? undefined
      : { code: mapped(site, list, code, "guideline"), words: wordsOf(site, list, code)?.zh ?? code };
  const [, item, subject, detail] = classification?.path ?? [];
  return {
    信息资源分类: {
      类: coded("classification-class", classification?.class),
      项: item ?? wordsOf(site, "classification-category", classification?.category)?.zh,
      目: subject,
      细目: detail,
    },
    信息资源名称: titleOf(entry).zh,
    信息资源代码: entry.resourceCode,
    信息资源提供方: nameOf(provider).zh,
    提供方内部部门: entry.provider?.unit?.zh ?? entry.contact?.office.zh,
    信息资源提供方代码: provider.creditCode,
    信息资源摘要: entry.description?.zh,
    信息资源格式: [...new Set(distributions.map(({ format }) => format))].map((format) => ({
      分类: mapped(site, "format", format, "guideline"),
      类型: format,
    })),
    信息项信息: (entry.fields ?? []).map((field) => itemOf(site, field)),
    共享类型: coded("sharing-type", sharing?.type),
    共享条件: sharing && sharingCondition(site, sharing),
    共享方式: (sharing?.modes ?? []).map((mode) => {
      const [kind, type] = (mapped(site, "mode", mode, "guideline") ?? mode).split("/");
      return { 分类: kind, 类型: type };
    }),
    是否向社会开放: opening && {
      code: mapped(site, "opening-type", opening.type, "guideline"),
      words: opening.type === "none" ? "否" : "是",
    },
    开放条件:
      opening?.type === "unconditional"
        ? "无条件开放"
        : [opening?.conditions?.zh, opening?.part?.zh].filter(Boolean).join("；") || undefined,
    更新周期: coded("update-cycle", entry.updateCycle),
    发布日期: entry.issued,
    关联资源代码: entry.relatedCodes ?? [],
  };
}

export type Elements = ReturnType<typeof elementsOf>;

const itemOf = (site: ExportSite, { name, title, type, length }: Field) => ({
  信息项名称: title.zh,
  英文名称: name,
  数据类型: mapped(site, "field-type", type, "guideline"),
  数据长度: length,
});

/** What stands there depends on the type: that there is none, the conditions, or the basis that forbids. */
function sharingCondition(
  site: ExportSite,
  sharing: NonNullable<ExportEntry["sharing"]>,
): string | undefined {
  const { type, conditions, part, audience = [], basis = [] } = sharing;
  if (type === "unconditional") return "无条件";
  const names = audience.map((id) => nameOf(site.agencies.get(id) ?? { id }).zh).join("、");
  const stated = type === "conditional" ? [conditions?.zh, part?.zh, names] : [];
  return (
    [...stated, ...basis.map((document: Basis) => citation(document))].filter(Boolean).join("；") || undefined
  );
}
