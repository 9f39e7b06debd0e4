const ORDER = ["unconditional", "conditional", "none"];

/**
 * How much a type of sharing or opening holds back, from 0 to 2.
 * @param unsaid what it is where nothing is said: an entry stays closed, a data item has its entry's type
 */
export const heldBack = (type: unknown, unsaid: "none" | "unconditional"): number =>
  ORDER.indexOf(typeof type === "string" ? type : unsaid);
