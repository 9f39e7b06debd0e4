import { nearest } from "../catalog/nearest.ts";
import { isBroken, systemOf } from "./records.ts";
import type { Rule } from "./rule.ts";

/** The system that collects the data is registered by the agency or by the data's provider (Arts. 14 and 17). */
export const systemKnown: Rule = {
  id: "system-known",
  article: 14,
  alsoArticles: [17],
  level: "error",
  scope: "entry",
  words: {
    zh: "采集系统由本机构或数据提供主体登记在册。",
    en: "The collecting system is registered by the agency or by the data's provider.",
  },
  *check(entry, { catalog }) {
    const { agency, value } = entry;
    const id = value.collection?.system;
    if (!id || systemOf(entry, catalog) || isBroken(entry, "/provider")) return;
    const owners = value.provider?.agency ? [agency, value.provider.agency] : [agency];
    // A record that cannot be read is there all the same.
    if (owners.some((owner) => catalog.known.has(`${owner}/systems/${id}`))) return;
    const own = [...catalog.systems.keys()].map((key) => key.split("/"));
    const near = nearest(
      id,
      own.filter(([owner = ""]) => owners.includes(owner)).map(([, name = ""]) => name),
    );
    yield {
      pointer: "/collection/system",
      message: {
        zh: `系统 "${id}" 没有在 "${owners.join('"、"')}" 登记；应当登记在册。`,
        en: `The system "${id}" is not registered under "${owners.join('" or "')}"; this was expected.`,
      },
      hint: near
        ? { zh: `请写成 "${near}"。`, en: `Write "${near}".` }
        : {
            zh: "改正标识，或先在 systems/ 中登记。",
            en: "Mend the identifier, or register the system under systems/ first.",
          },
    };
  },
};
