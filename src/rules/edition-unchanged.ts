import { hashOf } from "../catalog/hash.ts";
import type { Rule } from "./rule.ts";

/** A published edition never changes: its rows fit their hashes, and it names the hash of the one before (Art. 13). */
export const editionUnchanged: Rule = {
  id: "edition-unchanged",
  article: 13,
  head: 1,
  level: "error",
  scope: "catalog",
  words: { zh: "已发布的清单版次不得改动。", en: "A published edition of the lists never changes." },
  *check({ catalog: { editions }, judged = () => true }) {
    for (const [i, { id, file, text, value }] of editions.entries()) {
      if (!judged(file)) continue;
      if (value.id && value.id !== id) {
        yield {
          file,
          text,
          pointer: "/id",
          message: {
            zh: `版次标识是 "${value.id}"，文件名却是 "${id}"。`,
            en: `The edition's identifier is "${value.id}", but its file is "${id}".`,
          },
          hint: { zh: "恢复发布时的文件。", en: "Restore the file as it was published." },
        };
      }
      for (const [name, list] of Object.entries(value.lists ?? {})) {
        if (!list?.rows || !list.sha256 || hashOf(list.rows) === list.sha256) continue;
        yield {
          file,
          text,
          pointer: `/lists/${name}/rows`,
          message: {
            zh: `版次 "${id}" 的 ${name} 清单与发布时的校验值不符：清单在发布后被改动。`,
            en: `The ${name} list of the edition "${id}" does not fit the hash it was published with: it was changed afterwards.`,
          },
          hint: {
            zh: "恢复发布时的文件；改动写进下一版。",
            en: "Restore the file as it was published; changes go into the next edition.",
          },
        };
      }
      const before = editions[i - 1];
      const expected = before ? hashOf(before.value) : undefined;
      if (value.previous === expected) continue;
      yield {
        file,
        text,
        pointer: "/previous",
        message: {
          zh: before
            ? `版次 "${id}" 记录的前一版校验值与版次 "${before.id}" 不符。`
            : `第一个版次 "${id}" 不应当有前一版。`,
          en: before
            ? `The edition "${id}" names a hash for the one before that does not fit the edition "${before.id}".`
            : `The first edition "${id}" was expected to name none before.`,
        },
        hint: { zh: "恢复发布时的文件。", en: "Restore the files as they were published." },
      };
    }
  },
};
