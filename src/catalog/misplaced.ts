import type { Issue } from "./finding.ts";
import type { Kind } from "./validate.ts";

/** Properties that records of one kind have and those of the other cannot have. */
const OWN = {
  dataset: ["classification", "theme", "fields", "sharing", "opening", "updateCycle"],
  system: ["builtBy", "landing", "connection", "delivery", "protectionLevel"],
};
const NAMES = {
  dataset: { zh: "目录条目", en: "a catalog entry" },
  system: { zh: "业务系统", en: "a system" },
};

/**
 * The one finding of an entry that lies among the systems, or the reverse; undefined where a record lies right or is
 * neither. Judged as what it isn't, every property of it would be a mistake.
 */
export function misplacedRecord(kind: Kind, value: unknown): Issue | undefined {
  if ((kind !== "dataset" && kind !== "system") || typeof value !== "object" || value === null)
    return undefined;
  const other = kind === "dataset" ? "system" : "dataset";
  const has = (keys: string[]) => keys.some((key) => Object.hasOwn(value, key));
  if (has(OWN[kind]) || !has(OWN[other])) return undefined;
  const [name, folder, right] = [NAMES[other], `${kind}s/`, `${other}s/`];
  return {
    level: "error",
    rule: "file-in-place",
    pointer: "",
    offset: 0,
    message: {
      zh: `这是${name.zh}的记录，却放在 ${folder} 里。`,
      en: `This is the record of ${name.en}, yet it lies in ${folder}.`,
    },
    hint: { zh: `移到同一机构的 ${right} 里。`, en: `Move it to the same agency's ${right}.` },
  };
}
