import type { Rule } from "./rule.ts";

/** Every folder with entries has its agency record, and the offices of the configuration exist (Art. 4). */
export const agencyKnown: Rule = {
  id: "agency-known",
  article: 4,
  level: "error",
  scope: "catalog",
  words: {
    zh: "每个机构文件夹都有 agency.json；配置指名的机构都在目录中。",
    en: "Every agency folder has its agency.json; the offices named by the configuration are in a catalog.",
  },
  *check({ catalog }) {
    const broken = new Set(catalog.misfits.map((misfit) => misfit.file));
    const reported = new Set<string>();
    for (const entry of [...catalog.entries.values(), ...catalog.misfits]) {
      const file = entry.file.replace(/datasets\/[^/]+$/, "agency.json");
      const [agency = ""] = entry.id.split("/");
      if (file === entry.file || catalog.agencies.has(agency) || broken.has(file) || reported.has(file))
        continue;
      reported.add(file);
      yield {
        file,
        pointer: "",
        message: {
          zh: `文件夹 "${agency}" 里有条目，却没有 agency.json。`,
          en: `The folder "${agency}" holds entries but no agency.json.`,
        },
        hint: { zh: "在这个文件夹里写一个 agency.json。", en: "Write an agency.json into the folder." },
      };
    }
    for (const [office, agency] of Object.entries(catalog.config.offices)) {
      if (catalog.known.has(agency)) continue;
      yield {
        level: "warning",
        file: "mulu.config.json",
        pointer: `/offices/${office}`,
        message: {
          zh: `配置把 "${agency}" 列为 ${office}，但任何目录来源中都没有这个机构。`,
          en: `The configuration names "${agency}" as ${office}, but no root holds that agency.`,
        },
        hint: {
          zh: "补上这个机构的文件夹，或改正配置。",
          en: "Add the folder of this agency, or mend the configuration.",
        },
      };
    }
  },
};
