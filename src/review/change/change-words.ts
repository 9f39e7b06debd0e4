import type { RenameSign } from "./change.ts";

const typesZh: Record<"sharing" | "opening", string> = { sharing: "共享类型", opening: "开放类型" };
const typesEn: Record<"sharing" | "opening", string> = { sharing: "Sharing", opening: "Opening" };
const signsZh: Record<RenameSign, string> = { element: "数据元", title: "名称", definition: "定义" };
const signsEn: Record<RenameSign, string> = {
  element: "data element",
  title: "title",
  definition: "definition",
};

/** The sentences in which changes are told. What they quote is contributed text: a writer escapes the whole sentence. */
export const CHANGE_WORDS = {
  zh: {
    unknown: "未填写",
    yes: "是",
    no: "否",
    comma: "、",
    gap: "；",
    quote: (text: string) => `“${text}”`,
    asEntry: "“与条目相同”",
    path: (names: string[]) => names.filter((name, i) => !names[i + 1]?.startsWith(name)).join("·"),
    item: (title: string, name: string) => (title === name ? `“${name}”` : `“${title}”（${name}）`),
    types: typesZh,
    signs: signsZh,
    added: (title: string) => `新增条目“${title}”`,
    deleted: (title: string) => `条目“${title}”的文件被删去，没有留下状态记录`,
    moved: (from: string, to: string) => `条目由 ${from} 移到 ${to}`,
    status: (before: string, after: string, on?: string, successor?: string) =>
      `状态由“${before}”改为“${after}”${on ? `，自 ${on} 起` : ""}${successor ? `，由 ${successor} 接续` : ""}`,
    rests: (documents: string) => `依据：${documents}`,
    reason: (text: string) => `理由：${text}`,
    changed: (name: string, before: string, after: string) => `${name}由${before}改为${after}`,
    given: (name: string, value: string) => (value ? `写明${name}：${value}` : `写明${name}`),
    dropped: (name: string, value: string) => (value ? `删去${name}（原为${value}）` : `删去${name}`),
    rewritten: (name: string) => `${name}有改动`,
    inOther: (name: string) => `${name}（英文）`,
    items: (name: string, added: string, removed: string) =>
      [
        ...(added ? [`${name}增加${added}`] : []),
        ...(removed ? [`${added ? "" : name}去掉${removed}`] : []),
      ].join("，"),
    fieldAdded: (item: string, type: string) => `新增信息项${item}，类型为${type}`,
    fieldRemoved: (item: string) => `删去信息项${item}`,
    fieldRenamed: (from: string, item: string, sign: string) =>
      `信息项${item}原名 ${from}，已改名（因${sign}相同，视为同一项）`,
    fieldsReordered: "信息项的顺序有改动",
    ofField: (item: string, sentence: string) => `信息项${item}：${sentence}`,
    codes: (added: string, removed: string, retitled: string) =>
      [
        ...(added ? [`增加代码 ${added}`] : []),
        ...(removed ? [`去掉代码 ${removed}`] : []),
        ...(retitled ? [`名称有改动的代码：${retitled}`] : []),
      ].join("，"),
    code: (value: string, title: string) => (title ? `${value}（${title}）` : value),
    codesReordered: "代码的顺序有改动",
    distributionAdded: (id: string, about: string) => `新增获取途径 ${id}（${about}）`,
    distributionRemoved: (id: string, about: string) => `删去获取途径 ${id}（${about}）`,
    ofDistribution: (id: string, sentence: string) => `获取途径 ${id}：${sentence}`,
    releaseAdded: (id: string, asOf: string) => `新增数据发布 ${id}，数据截至 ${asOf}`,
    releaseRemoved: (id: string) => `删去数据发布 ${id}`,
    ofRelease: (id: string, sentence: string) => `数据发布 ${id}：${sentence}`,
  },
  en: {
    unknown: "not given",
    yes: "yes",
    no: "no",
    comma: ", ",
    gap: "; ",
    quote: (text: string) => `"${text}"`,
    asEntry: "that of the entry",
    path: (names: string[]) => names.join(" / "),
    item: (title: string, name: string) => (title === name ? `"${name}"` : `"${title}" (${name})`),
    types: typesEn,
    signs: signsEn,
    added: (title: string) => `New entry "${title}"`,
    deleted: (title: string) => `The file of the entry "${title}" was deleted and left no tombstone`,
    moved: (from: string, to: string) => `The entry moved from ${from} to ${to}`,
    status: (before: string, after: string, on?: string, successor?: string) =>
      `Status changed from "${before}" to "${after}"${on ? ` on ${on}` : ""}${successor ? `, followed by ${successor}` : ""}`,
    rests: (documents: string) => `basis: ${documents}`,
    reason: (text: string) => `reason: ${text}`,
    changed: (name: string, before: string, after: string) => `${name} changed from ${before} to ${after}`,
    given: (name: string, value: string) => (value ? `${name} given: ${value}` : `${name} given`),
    dropped: (name: string, value: string) => (value ? `${name} removed (was ${value})` : `${name} removed`),
    rewritten: (name: string) => `${name} changed`,
    inOther: (name: string) => `${name} (Chinese)`,
    items: (name: string, added: string, removed: string) =>
      `${name}: ${[...(added ? [`added ${added}`] : []), ...(removed ? [`removed ${removed}`] : [])].join("; ")}`,
    fieldAdded: (item: string, type: string) => `Data item ${item} added, of type ${type}`,
    fieldRemoved: (item: string) => `Data item ${item} removed`,
    fieldRenamed: (from: string, item: string, sign: string) =>
      `Data item ${from} renamed to ${item} (taken for one: the ${sign} is the same)`,
    fieldsReordered: "The order of the data items changed",
    ofField: (item: string, sentence: string) => `Data item ${item}: ${sentence}`,
    codes: (added: string, removed: string, retitled: string) =>
      [
        ...(added ? [`codes added: ${added}`] : []),
        ...(removed ? [`codes removed: ${removed}`] : []),
        ...(retitled ? [`titles changed of codes: ${retitled}`] : []),
      ].join("; "),
    code: (value: string, title: string) => (title ? `${value} (${title})` : value),
    codesReordered: "the order of the codes changed",
    distributionAdded: (id: string, about: string) => `Distribution ${id} added (${about})`,
    distributionRemoved: (id: string, about: string) => `Distribution ${id} removed (${about})`,
    ofDistribution: (id: string, sentence: string) => `Distribution ${id}: ${sentence}`,
    releaseAdded: (id: string, asOf: string) => `Release ${id} added, data as of ${asOf}`,
    releaseRemoved: (id: string) => `Release ${id} removed`,
    ofRelease: (id: string, sentence: string) => `Release ${id}: ${sentence}`,
  },
};
