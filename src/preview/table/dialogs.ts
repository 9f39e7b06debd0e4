import type { Explored } from "../explored.ts";
import { make } from "../make.ts";
import type { Column } from "../tab.ts";
import { filterOf } from "../view.ts";
import { drawFilter } from "./filter-form.ts";
import { profileFacts } from "./profile.ts";
import type { TableWords } from "./words.ts";

/** A dialog that goes away when it is closed. */
function openDialog(label: string, ...content: HTMLElement[]): HTMLDialogElement {
  const dialog = make("dialog", { className: "table-dialog", ariaLabel: label }, ...content);
  dialog.addEventListener("close", () => dialog.remove());
  // A press beside the dialog closes it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

const button = (text: string, className: string, press: () => void) => {
  const made = make("button", { type: "button", className }, text);
  made.addEventListener("click", press);
  return made;
};

/** What can be done with a column, and what it holds. */
export function openColumn(
  column: Column,
  table: Explored,
  words: TableWords,
  numberIn: (number: number) => string,
): void {
  const { name, title, type } = column;
  const { filters, sort, hidden } = table.view();
  const filter = filterOf(table.view(), name);
  const profile = table.profiles.get(name);
  const form = drawFilter(column, filter, profile, words);
  const { [name]: _, ...others } = filters;
  const change = (part: Parameters<Explored["change"]>[0]) => {
    dialog.close();
    table.change(part);
  };
  const apply = make("form", {}, form.fields, make("button", {}, words.apply));
  apply.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = form.read();
    change({ filters: next ? { ...others, [name]: next } : others });
  });
  const sorted = sort?.column === name ? sort.down : undefined;
  const sortButton = (text: string, down: boolean | undefined) => {
    const made = button(text, "quiet", () =>
      change({ sort: down === undefined ? undefined : { column: name, down } }),
    );
    made.ariaPressed = String(sorted === down);
    return made;
  };
  const dialog = openDialog(
    words.menu(title),
    make("h3", {}, title),
    make(
      "p",
      { className: "dialog-actions" },
      sortButton(words.up, false),
      sortButton(words.down, true),
      ...(sorted === undefined ? [] : [sortButton(words.unsorted, undefined)]),
      ...(table.columns.length - hidden.length > 1
        ? [button(words.hide, "quiet", () => change({ hidden: [...hidden, name] }))]
        : []),
    ),
    ...(type === "geometry"
      ? []
      : [
          make("h4", {}, words.filter),
          apply,
          ...(filter ? [button(words.clear, "quiet", () => change({ filters: others }))] : []),
        ]),
    ...(profile
      ? [make("h4", {}, words.profile), ...profileFacts(profile, column, table.total, words, numberIn)]
      : []),
    make(
      "p",
      {},
      button(words.close, "quiet", () => dialog.close()),
    ),
  );
}

/** Which columns the table shows. */
export function openChooser(table: Explored, words: TableWords): void {
  const hidden = new Set(table.view().hidden);
  const boxes = table.columns.map(({ name, title }) => {
    const box = make("input", { type: "checkbox", value: name, checked: !hidden.has(name) });
    box.addEventListener("change", read);
    return { box, row: make("label", {}, box, title) };
  });
  function read(): void {
    const off = boxes.filter(({ box }) => !box.checked).map(({ box }) => box.value);
    const last = boxes.filter(({ box }) => box.checked);
    // A table without columns would be nothing.
    for (const { box } of boxes) box.disabled = last.length === 1 && box.checked;
    if (off.join() !== table.view().hidden.join()) table.change({ hidden: off }, true);
  }
  const dialog = openDialog(
    words.columns,
    make("h3", {}, words.columns),
    make("p", { className: "small soft" }, words.columnsHint),
    make("div", { className: "codes" }, ...boxes.map(({ row }) => row)),
    make(
      "p",
      { className: "dialog-actions" },
      button(words.close, "", () => dialog.close()),
      button(words.showAll, "quiet", () => {
        for (const { box } of boxes) box.checked = true;
        read();
      }),
    ),
  );
  read();
}

/** All of a value that its cell cuts. */
export function openCell(title: string, text: string, words: TableWords): void {
  const dialog = openDialog(
    words.contents(title),
    make("h3", {}, title),
    make("p", { className: "whole" }, text),
    make(
      "p",
      {},
      button(words.close, "", () => dialog.close()),
    ),
  );
}
