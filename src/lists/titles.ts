import type { Words } from "../catalog/finding.ts";
import type { ListName } from "./rows.ts";

/** What each list is called. */
export const LIST_TITLES: Record<ListName, Words> = {
  share: { zh: "共享清单", en: "Sharing list" },
  open: { zh: "开放清单", en: "Opening list" },
  negative: { zh: "负面清单", en: "Negative list" },
  responsibility: { zh: "责任清单", en: "Responsibility list" },
};
