import type { Lang } from "../src/catalog/finding.ts";
import type { Site } from "../src/catalog/project.ts";

/** One address of every type of page in the test city; all exist in both languages. */
export const PAGE_TYPES = {
  home: "/",
  "search with results": "/search/?q=%E5%85%AC%E4%BA%A4",
  "search with filters": "/search/?theme=transport&opening=conditional",
  "search without results": "/search/?q=zzzyyyxxx",
  "entry with files": "/datasets/transport-bureau/bus-stops/",
  "entry with an interface": "/datasets/transport-bureau/car-park-live-spaces/",
  "entry under conditions": "/datasets/transport-bureau/highway-bridges/",
  "entry with hostile texts": "/datasets/info-centre/hostile-text/",
  agency: "/agencies/transport-bureau/",
  themes: "/themes/",
  theme: "/themes/transport/",
  "theme without entries": "/themes/other/",
  agencies: "/agencies/",
  lists: "/lists/",
  "a list": "/lists/open/",
  standard: "/standard/",
  "standard of an entry": "/standard/dataset/",
  "code lists": "/standard/codes/",
  rules: "/standard/rules/",
  articles: "/standard/articles/",
  "standard of a system": "/standard/system/",
  "standard of an edition": "/standard/edition/",
  "standard of formats": "/standard/formats/",
  licences: "/licences/",
  components: "/standard/components/",
  API: "/api/",
  numbers: "/numbers/",
  changes: "/changes/",
  "changes of a month": "/changes/2026-11/",
};
export type PageType = keyof typeof PAGE_TYPES;

/** What a reader's script shows of an entry's rows; each opens by its address. */
export const VIEWS = {
  "rows as a table": "/datasets/transport-bureau/bus-stops/?view=table&q=%E7%AB%99&f.platformSide=N",
  "rows as a chart": "/datasets/transport-bureau/bus-stops/?view=chart",
  "rows on a map": "/datasets/transport-bureau/bus-stops/?view=map",
  "rows asked with SQL": "/datasets/transport-bureau/bus-stops/?view=sql",
};

/** What a city with editions, and entries that ended, has beside them (test/lists/two-editions.ts). */
export const EDITION_PAGE_TYPES = {
  "lists with editions": "/lists/",
  "a list of record": "/lists/open/",
  "entry that was closed": "/datasets/transport-bureau/car-parks/",
};

/** Pages that the invented city alone has. */
export const CITY_PAGE_TYPES: Record<Site, Record<string, string>> = {
  open: {
    "entry that is suspended": "/datasets/urban-management-bureau/parks/",
    "second page of a list": "/lists/open/2/",
  },
  share: {
    // An entry that moved leads away at once.
    "entry that was withdrawn": "/datasets/ecology-bureau/coal-boilers/",
    "entry that was closed": "/datasets/weather-bureau/observation-station-metadata/",
    "entry that is suspended": "/datasets/urban-management-bureau/parks/",
    "second page of a list": "/lists/open/2/",
  },
};

/** Where nothing is. */
export const MISSING = { missing: "/no/such/page/" };

/** Those that the sharing site alone has. */
export const SHARE_PAGE_TYPES = {
  "entry that is not opened": "/datasets/health-commission/newborn-screening-results/",
  compliance: "/compliance/",
  "compliance of an agency": "/compliance/transport-bureau/",
  guides: "/guides/",
  "guide with steps": "/guides/entry/",
  "guide with tables": "/guides/browser/",
  "guide with examples": "/guides/examples/",
};

/** The types of pages of a site. */
export const pageTypes = (site: Site): Record<string, string> =>
  site === "share" ? { ...PAGE_TYPES, ...SHARE_PAGE_TYPES } : PAGE_TYPES;

/** The address in a language, from the site's root on. */
export const addressIn = (path: string, lang: Lang): string => `${lang === "en" ? "/en" : ""}${path}`;
