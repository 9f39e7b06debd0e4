import type { Cell } from "../../tables/table.ts";
import { make } from "../make.ts";
import type { Column } from "../tab.ts";

/** Height of a row in CSS pixels, as table.css has it. */
const ROW = 36;
/** Browsers lose count in elements that are much higher; a longer table scrolls faster than the hand. */
const HIGHEST = 6_000_000;
/** Rows are asked for so many at a time. */
const BLOCK = 100;
/** Rows beyond what is seen. */
const MARGIN = 12;

export interface GridOptions {
  label: string;
  /** Draws the head of a column. */
  head(column: Column): HTMLElement;
  /** The text of a cell, and the code beside it. */
  cell(value: Cell, column: Column): { text: string; code?: string | undefined };
  numeric(column: Column): boolean;
  /** Rows from one position up to another. */
  load(from: number, to: number): Promise<Cell[][]>;
  failed(error: unknown, again: () => void): void;
  open(value: Cell, column: Column): void;
  /** Called when the rows that are selected change. */
  copy(from: number, to: number): void;
}
export interface Grid {
  element: HTMLElement;
  /** Shows other rows or columns. */
  reset(columns: Column[], count: number, first: Cell[][]): void;
  /** Positions of the selected rows: from, up to and without the second. */
  selected(): [number, number];
}

/**
 * A table that draws only the rows in view, whose cells are walked by arrow keys (ARIA's grid pattern). Its head and
 * first column stay while the rest scrolls.
 */
export function drawGrid(options: GridOptions): Grid {
  const table = make("table", { className: "data-grid", role: "grid", ariaLabel: options.label });
  table.ariaMultiSelectable = "true";
  const widths = make("colgroup");
  const head = make("thead");
  const body = make("tbody");
  table.append(widths, head, body);
  const element = make("div", { className: "grid-scroll", tabIndex: -1 }, table);

  let columns: Column[] = [];
  let count = 0;
  let turn = 0;
  const blocks = new Map<number, Cell[][] | "loading">();
  const active = { row: 0, column: 0 };
  let anchor = 0;
  let drawn: [number, number] = [0, 0];

  const rowAt = (row: number) => {
    const block = blocks.get(Math.floor(row / BLOCK));
    return Array.isArray(block) ? block[row % BLOCK] : undefined;
  };
  const height = () => Math.min(count * ROW, HIGHEST);
  const seen = () => Math.max(1, Math.floor((element.clientHeight - head.offsetHeight) / ROW));
  const range = (): [number, number] => [Math.min(anchor, active.row), Math.max(anchor, active.row) + 1];

  function firstSeen(): number {
    const room = Math.max(1, height() - seen() * ROW);
    const share = Math.min(1, element.scrollTop / room);
    return count * ROW <= HIGHEST
      ? Math.floor(element.scrollTop / ROW)
      : Math.round(share * (count - seen()));
  }

  function scrollTo(row: number): void {
    const first = firstSeen();
    const target = row < first + 1 ? row : row >= first + seen() - 1 ? row - seen() + 2 : undefined;
    if (target === undefined) return;
    const room = Math.max(1, height() - seen() * ROW);
    element.scrollTop =
      count * ROW <= HIGHEST ? target * ROW : (Math.max(0, target) / Math.max(1, count - seen())) * room;
  }

  function draw(): void {
    const first = Math.max(0, firstSeen() - MARGIN);
    const last = Math.min(count, firstSeen() + seen() + MARGIN);
    drawn = [first, last];
    const focused = body.contains(document.activeElement);
    const top = count * ROW <= HIGHEST ? first * ROW : Math.max(0, element.scrollTop - MARGIN * ROW);
    const rows: HTMLElement[] = [];
    for (let row = first; row < last; row++) rows.push(drawRow(row));
    body.replaceChildren(space(top), ...rows, space(Math.max(0, height() - top - rows.length * ROW)));
    if (focused) {
      const cell = cellOf(active.row, active.column);
      (cell ?? element).focus({ preventScroll: true });
    }
    ask(first, last);
  }

  function space(pixels: number): HTMLElement {
    const cell = make("td", { colSpan: Math.max(1, columns.length) });
    cell.style.height = `${pixels}px`;
    const row = make("tr", { ariaHidden: "true", className: "space", hidden: pixels === 0 }, cell);
    return row;
  }

  function drawRow(row: number): HTMLElement {
    const values = rowAt(row);
    const [from, to] = range();
    const selected = to - from > 1 && row >= from && row < to;
    const cells = columns.map((column, at) => {
      const { text, code } = values ? options.cell(values[at] ?? null, column) : { text: "…" };
      const cell = make(
        "td",
        { tabIndex: isStop(row, at) ? 0 : -1, className: options.numeric(column) ? "number" : "" },
        text,
      );
      if (code !== undefined) cell.append(" ", make("code", {}, code));
      cell.ariaColIndex = String(at + 1);
      cell.dataset.at = `${row} ${at}`;
      return cell;
    });
    const made = make("tr", { ariaRowIndex: String(row + 2) }, ...cells);
    if (selected) made.ariaSelected = "true";
    return made;
  }

  /** Tab comes to one cell: the active one, or the first one drawn where that is far away. */
  function isStop(row: number, column: number): boolean {
    const away = active.row < drawn[0] || active.row >= drawn[1];
    return away ? row === firstSeen() && column === 0 : row === active.row && column === active.column;
  }

  const cellOf = (row: number, column: number) =>
    body.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`);

  function ask(first: number, last: number): void {
    for (let block = Math.floor(first / BLOCK); block * BLOCK < last; block++) {
      if (blocks.has(block)) continue;
      const mine = turn;
      blocks.set(block, "loading");
      options
        .load(block * BLOCK, (block + 1) * BLOCK)
        .then((rows) => {
          if (mine !== turn) return;
          blocks.set(block, rows);
          draw();
        })
        .catch((error: unknown) => {
          if (mine !== turn) return;
          blocks.delete(block);
          options.failed(error, draw);
        });
    }
  }

  function move(row: number, column: number, extend: boolean): void {
    active.row = Math.max(0, Math.min(count - 1, row));
    active.column = Math.max(0, Math.min(columns.length - 1, column));
    if (!extend) anchor = active.row;
    scrollTo(active.row);
    draw();
    const cell = cellOf(active.row, active.column);
    cell?.focus({ preventScroll: true });
    const first = cellOf(active.row, 0);
    if (!cell || !first) return;
    // What the frozen column covers is scrolled free.
    const [seenFrom, seenTo] = [
      element.scrollLeft + (active.column > 0 ? first.offsetWidth : 0),
      element.scrollLeft + element.clientWidth,
    ];
    if (active.column > 0 && cell.offsetLeft < seenFrom) element.scrollLeft -= seenFrom - cell.offsetLeft;
    else if (cell.offsetLeft + cell.offsetWidth > seenTo)
      element.scrollLeft += Math.min(
        cell.offsetLeft + cell.offsetWidth - seenTo,
        Math.max(0, cell.offsetLeft - seenFrom),
      );
  }

  function openActive(): void {
    const [value, column] = [rowAt(active.row)?.[active.column], columns[active.column]];
    if (column && value !== undefined) options.open(value, column);
  }

  function press(event: KeyboardEvent): void {
    if (head.contains(event.target as Node) || count === 0) return;
    const { row, column } = active;
    const all = event.ctrlKey || event.metaKey;
    if (all && event.key.toLowerCase() === "c" && !getSelection()?.toString()) {
      event.preventDefault();
      options.copy(...range());
      return;
    }
    if (event.key === "Enter") {
      openActive();
      return;
    }
    const to: [number, number] | undefined = {
      ArrowDown: [row + 1, column] as [number, number],
      ArrowUp: [row - 1, column] as [number, number],
      ArrowRight: [row, column + 1] as [number, number],
      ArrowLeft: [row, column - 1] as [number, number],
      PageDown: [row + seen(), column] as [number, number],
      PageUp: [row - seen(), column] as [number, number],
      Home: [all ? 0 : row, 0] as [number, number],
      End: [all ? count - 1 : row, columns.length - 1] as [number, number],
    }[event.key];
    if (!to) return;
    event.preventDefault();
    move(...to, event.shiftKey && to[0] !== row);
  }

  element.addEventListener("keydown", press);
  let pressed = "";
  body.addEventListener("click", ({ target, shiftKey }) => {
    const [row, column] = placeOf(target) ?? [];
    if (row === undefined || column === undefined) return;
    const again = pressed === `${row} ${column}`;
    pressed = `${row} ${column}`;
    const cell = cellOf(row, column);
    // A cell that is pressed twice shows what it cuts.
    if (again && cell && cell.scrollWidth > cell.clientWidth) openActive();
    else move(row, column, shiftKey);
  });
  let frame = 0;
  const redraw = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
  element.addEventListener("scroll", redraw, { passive: true });
  new ResizeObserver(redraw).observe(element);

  return {
    element,
    selected: range,
    reset(next, rows, first) {
      turn++;
      const sameRows = count === rows && columns.length > 0;
      columns = next;
      count = rows;
      blocks.clear();
      if (first.length > 0) blocks.set(0, first);
      if (!sameRows) Object.assign(active, { row: 0, column: 0 });
      active.column = Math.min(active.column, columns.length - 1);
      anchor = active.row;
      table.ariaRowCount = String(count + 1);
      table.ariaColCount = String(columns.length);
      widths.replaceChildren(
        ...columns.map((column, at) => {
          const col = make("col");
          col.style.width = `${widthOf(
            column,
            first.map((row) => options.cell(row[at] ?? null, column)),
          )}rem`;
          return col;
        }),
      );
      const heads = make("tr", { ariaRowIndex: "1" }, ...columns.map(options.head));
      head.replaceChildren(heads);
      if (!sameRows) element.scrollTop = 0;
      draw();
    },
  };
}

const placeOf = (target: EventTarget | null): [number, number] | undefined => {
  const at = target instanceof Element ? target.closest<HTMLElement>("[data-at]")?.dataset.at : undefined;
  const [row, column] = at?.split(" ").map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : [row, column];
};

/** A width in rem that shows the head and most of the first values. */
function widthOf({ title, unit = "" }: Column, cells: { text: string; code?: string | undefined }[]): number {
  const letters = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "⺀" ? 1 : 0.56), 0);
  const lengths = cells.map(({ text, code }) => letters(`${text}${code === undefined ? "" : ` ${code}`}`));
  lengths.sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(20, Math.max(9, letters(title + unit) + 3.5, most * 0.95 + 1.5));
}
