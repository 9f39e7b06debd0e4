/** Height of a row in CSS pixels, as table.css has it. */
export const ROW = 36;
/** Browsers lose count in elements that are much higher; a longer table scrolls faster than the hand. */
const HIGHEST = 6_000_000;

/** Where rows stand in a frame that scrolls. @param count all rows @param seen rows that the frame shows at once */
export function scrollOf(count: number, seen: number) {
  const isScaled = count * ROW > HIGHEST;
  const height = Math.min(count * ROW, HIGHEST);
  const room = Math.max(1, height - seen * ROW);
  return {
    height,
    /** The first row in view at a position of the scroll bar. */
    rowAt: (top: number): number =>
      isScaled ? Math.round(Math.min(1, top / room) * (count - seen)) : Math.floor(top / ROW),
    /** The position of the scroll bar that brings a row to the top. */
    topOf: (row: number): number =>
      isScaled ? (Math.max(0, row) / Math.max(1, count - seen)) * room : row * ROW,
    /** Space above the first row that is drawn. @param before how many rows are drawn before the first in view */
    above: (first: number, top: number, before: number): number =>
      isScaled ? Math.max(0, top - before * ROW) : first * ROW,
  };
}

/** Scrolls sideways until a cell is seen. @param covered pixels that the frozen column covers */
export function uncover(frame: HTMLElement, cell: HTMLElement, covered: number): void {
  const [from, to] = [frame.scrollLeft + covered, frame.scrollLeft + frame.clientWidth];
  const end = cell.offsetLeft + cell.offsetWidth;
  if (covered > 0 && cell.offsetLeft < from) frame.scrollLeft -= from - cell.offsetLeft;
  else if (end > to) frame.scrollLeft += Math.min(end - to, Math.max(0, cell.offsetLeft - from));
}
