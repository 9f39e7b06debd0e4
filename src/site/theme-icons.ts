/** One stroke drawing a theme on 24 × 24, by its code; "other" serves codes that have none. */
export const themeIcons: Record<string, string> = {
  credit: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4",
  health: "M12 20C6 16 3 12.5 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3.5-3 7-9 11zM12 9v5M9.5 11.5h5",
  socialSecurity: "M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2",
  publicSafety: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM12 8v4M12 15v.5",
  urbanHousing: "M4 20V9l6-4v15M10 20V11h10v9M3 20h18M13 14h1M16 14h1M13 17h1M16 17h1M7 11v.5M7 14v.5",
  transport: "M6 5h12v11H6zM6 11h12M8 16v3M16 16v3M9 13.5h.5M14.5 13.5h.5",
  education: "M2 9l10-5 10 5-10 5zM6 11.5V17c3 2.5 9 2.5 12 0v-5.5M22 9v6",
  culture: "M4 20h16M5 17h14M6 17v-7M10 17v-7M14 17v-7M18 17v-7M3 10l9-6 9 6z",
  technology: "M10 3h4M11 3v6l-6 10a1 1 0 0 0 1 2h12a1 1 0 0 0 1-2L13 9V3M8 15h8",
  resources: "M13 2L5 14h6l-1 8 9-13h-6z",
  ecology: "M5 19C4 10 10 5 20 4c0 10-5 15-13 14M5 21c1-6 5-9 9-11",
  agriculture:
    "M12 21V9M12 9c0-3 2-5 5-5 0 3-2 5-5 5zM12 13c0-3-2-5-5-5 0 3 2 5 5 5zM12 18c0-3 2-5 5-5 0 3-2 5-5 5z",
  industry: "M3 20V10l6 3v-3l6 3V4h5v16zM7 17h1M11 17h1M15 17h1",
  commerce: "M3 5h2l3 11h9l3-8H6M9 20h.5M16 20h.5",
  economy: "M4 20h16M6 20v-5M11 20V9M16 20v-8M4 10l6-6 5 4 5-5",
  finance: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 8l3 4 3-4M12 12v5M9 12h6M9 14.5h6",
  workSafety: "M4 17a8 8 0 0 1 16 0M2 17h20v2H2zM10 9V5h4v4",
  market: "M4 10l1-5h14l1 5M4 10a2.5 2.5 0 0 0 5 0 3 3 0 0 0 6 0 2.5 2.5 0 0 0 5 0M6 13v7h12v-7M10 20v-4h4v4",
  socialAssistance:
    "M3 14l4-1 4 3h4l4-3 2 2-6 5H9l-3-2H3zM13 11C9 8.5 9 5 11 5c1 0 2 1 2 2 0-1 1-2 2-2 2 0 2 3.5-2 6z",
  legal: "M12 4v16M8 20h8M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z",
  dailyLife: "M3 11l9-7 9 7M5 10v10h14V10M10 20v-6h4v6",
  weather:
    "M8 10a4 4 0 1 1 6-4M9 19h9a3.5 3.5 0 0 0 0-7 5 5 0 0 0-9.5 1A3 3 0 0 0 9 19zM10 2V1M4 8H3M5.5 3.5L5 3",
  geography: "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  institutions: "M6 20V4h12v16M3 20h18M10 8h1M13 8h1M10 12h1M13 12h1M11 20v-4h2v4",
  society: "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 19c0-4 2-6 6-6s6 2 6 6M16 5a3 3 0 0 1 0 6M17 13c3 0 4 2 4 6",
  other: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z",
};

/** The drawing of a theme. */
export const themeIcon = (code: string): string => themeIcons[code] ?? themeIcons.other ?? "";
