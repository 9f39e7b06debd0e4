/** The outlines of the site's icons, drawn for it on a grid of 24. */
export const ICONS = {
  download: "M12 4v11m-5-4 5 5 5-5M5 20h14",
  out: "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9",
  ask: "M4 5h16v11H11l-4 4v-4H4z",
  text: "M3 19 8 6l5 13M5 15h6M15 19l3-8 3 8m-5-2.5h4",
  contrast: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18M14.5 6v12M17.5 8v8",
};
export type IconName = keyof typeof ICONS;
