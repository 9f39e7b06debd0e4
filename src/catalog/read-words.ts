import type { Words } from "./finding.ts";

/** What is said of files and folders that hold no readable record. */
export const READ_WORDS = {
  root: {
    message: {
      zh: "目录根下只能有机构文件夹；这个文件放错了地方。",
      en: "The catalog root holds agency folders only; this file is in the wrong place.",
    },
    hint: { zh: "移到 <机构>/datasets/ 下，或删去。", en: "Move it to <agency>/datasets/, or remove it." },
  },
  agency: {
    message: {
      zh: "机构文件夹里只能有 agency.json、datasets/、systems/ 和 data/；这个放错了地方。",
      en: "An agency folder holds agency.json, datasets/, systems/ and data/ only; this is in the wrong place.",
    },
    hint: {
      zh: "条目放进 datasets/，数据文件放进 data/<条目>/<发布>/。",
      en: "Entries go to datasets/, data files to data/<entry>/<release>/.",
    },
  },
  systems: {
    message: {
      zh: "systems/ 里只能有 <系统>.json；这个放错了地方。",
      en: "systems/ holds <system>.json only; this is in the wrong place.",
    },
    hint: { zh: "移到它所属的文件夹，或删去。", en: "Move it to its folder, or remove it." },
  },
  editions: {
    message: {
      zh: "_editions/ 里只能有 <版次>.json；这个放错了地方。",
      en: "_editions/ holds <edition>.json only; this is in the wrong place.",
    },
    hint: { zh: "移到它所属的文件夹，或删去。", en: "Move it to its folder, or remove it." },
  },
  datasets: {
    message: {
      zh: "datasets/ 里只能有 <条目>.json；这个放错了地方。",
      en: "datasets/ holds <entry>.json only; this is in the wrong place.",
    },
    hint: { zh: "数据文件放进 data/<条目>/<发布>/。", en: "Data files go to data/<entry>/<release>/." },
  },
  data: {
    message: {
      zh: "数据文件应当在 data/<条目>/<发布>/<文件> 下；这个放错了地方。",
      en: "A data file lies at data/<entry>/<release>/<file>; this is in the wrong place.",
    },
    hint: { zh: "移到它所属发布的文件夹。", en: "Move it to the folder of its release." },
  },
  link: {
    message: {
      zh: "这是一个符号链接；目录只读取真实的文件。",
      en: "This is a symbolic link; the catalog reads real files only.",
    },
    hint: { zh: "用文件本身代替链接。", en: "Put the file itself in its place." },
  },
  id: (name: string, example = "bus-stops") => ({
    message: {
      zh: `"${name}" 不能作标识；标识由小写字母、数字和连字符组成。`,
      en: `"${name}" is no identifier; an identifier has lower-case letters, digits and hyphens.`,
    },
    hint: {
      zh: `改名，例如 "${slug(name) || example}"。`,
      en: `Rename it, for instance to "${slug(name) || example}".`,
    },
  }),
  size: (bytes: number, most: number) => ({
    message: {
      zh: `文件有 ${(bytes / 1048576).toFixed(1)} MB；一条记录至多 ${most / 1048576} MB，未读取。`,
      en: `The file has ${(bytes / 1048576).toFixed(1)} MB; a record has at most ${most / 1048576} MB, so it was not read.`,
    },
    hint: {
      zh: "数据放进 data/<条目>/<发布>/，记录只描述数据。",
      en: "Data goes to data/<entry>/<release>/; a record only describes it.",
    },
  }),
  unreadable,
};

/** Words for a file or folder that the system does not hand out. */
export function unreadable(error: unknown): { message: Words; hint: Words } {
  const { code } = error as NodeJS.ErrnoException;
  return {
    message: {
      zh: `无法读取（${code ?? "未知原因"}）。`,
      en: `It cannot be read (${code ?? "unknown cause"}).`,
    },
    hint: { zh: "检查路径和权限。", en: "Check the path and its permissions." },
  };
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
