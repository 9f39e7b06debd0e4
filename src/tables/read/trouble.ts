import type { Words } from "../../catalog/finding.ts";
import type { Trouble } from "../table.ts";

/** What ends the reading of a file, or a part of it. */
export const error = (kind: string, message: Words, hint?: Words): Trouble => ({
  kind,
  level: "error",
  message,
  hint,
});
/** Advice: reading goes on without loss. */
export const warning = (kind: string, message: Words, hint?: Words): Trouble => ({
  ...error(kind, message, hint),
  level: "warning",
});

export const ANEW: Words = {
  zh: "请在原来的软件里重新导出。",
  en: "Export it anew from the program that made it.",
};
