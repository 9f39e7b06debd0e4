import type { Cell } from "../../tables/table.ts";
import { make } from "../make.ts";
import type { Column } from "../tab.ts";
import { moved } from "./keys.ts";
import { ROW, scrollOf, uncover } from "./scroll.ts";
import { widthOf } from "./width.ts";

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
  const seen = () => Math.max(1, Math.floor((element.clientHeight - head.offsetHeight) / ROW));
  const range = (): [number, number] => [Math.min(anchor, active.row), Math.max(anchor, active.row) + 1];

  const scroll = () => scrollOf(count, seen());
  const firstSeen = () => scroll().rowAt(element.scrollTop);

  function scrollTo(row: number): void {
    const first = firstSeen();
    const target = row < first + 1 ? row : row >= first + seen() - 1 ? row - seen() + 2 : undefined;
    if (target !== undefined) element.scrollTop = scroll().topOf(target);
  }

  function draw(): void {
    const first = Math.max(0, firstSeen() - MARGIN);
    const last = Math.min(count, firstSeen() + seen() + MARGIN);
    drawn = [first, last];
    const focused = body.contains(document.activeElement);
    const { height, above } = scroll();
    const top = above(first, element.scrollTop, MARGIN);
    const rows: HTMLElement[] = [];
    for (let row = first; row < last; row++) rows.push(drawRow(row));
    body.replaceChildren(space(top), ...rows, space(Math.max(0, height - top - rows.length * ROW)));
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
    uncover(element, cell, active.column > 0 ? first.offsetWidth : 0);
  }

  function openActive(): void {
    const [value, column] = [rowAt(active.row)?.[active.column], columns[active.column]];
    if (column && value !== undefined) options.open(value, column);
  }

  function press(event: KeyboardEvent): void {
    if (head.contains(event.target as Node) || count === 0) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "c" && !getSelection()?.toString()) {
      event.preventDefault();
      options.copy(...range());
      return;
    }
    if (event.key === "Enter") {
      // Or it would press the button of the dialog that it opens.
      event.preventDefault();
      openActive();
      return;
    }
    const size = { rows: count, columns: columns.length, page: seen() };
    const to = moved(event, [active.row, active.column], size);
    if (!to) return;
    event.preventDefault();
    move(...to, event.shiftKey && to[0] !== active.row);
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
  let isQueued = false;
  const redraw = () => {
    if (isQueued) return;
    isQueued = true;
    requestAnimationFrame(() => {
      isQueued = false;
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
