/** The types of the standard. In a published package: what its site publishes of them. */
export type { Agency, Dataset, LanguageMap } from "../../catalog/types.gen.ts";
