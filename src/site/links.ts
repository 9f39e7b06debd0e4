import type { Lang } from "../catalog/finding.ts";

// A site may live under a sub-path (https://host/data/): every link starts there.
const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** Address of a page in a language. `path` starts with a slash and names no language. */
export const link = (path: string, lang: Lang) => `${base}${lang === "en" ? "/en" : ""}${path}`;

/** Address of a file, which has no language. `path` starts at the site's root, with or without a slash. */
export const asset = (path: string) => `${base}/${path.replace(/^\//, "")}`;
