import { make } from "../make.ts";
import type { Column, Table } from "../tab.ts";
import { type Choice, fitted, optionsOf, SORTS, TOPS } from "./choice.ts";
import { isTime } from "./time.ts";
import { chartWords } from "./words.ts";

/**
 * The fields by which a reader builds a chart. A field that says nothing for the chosen type is hidden.
 * @param changed is given a choice that the table can draw
 */
export function drawBuilder(
  { lang, columns }: Pick<Table, "lang" | "columns">,
  first: Choice,
  changed: (choice: Choice) => void,
): { element: HTMLElement; set(choice: Choice): void } {
  const words = chartWords[lang];
  const element = make("fieldset", { className: "chart-builder" });
  const legend = make("legend", { className: "visually-hidden" }, words.builder);
  let now = first;

  const field = (part: keyof Choice) => {
    const title = make("span");
    const select = make("select", { name: `chart-${part}` });
    select.addEventListener("change", () => {
      now = fitted({ ...now, [part]: select.value }, columns, first);
      show();
      changed(now);
    });
    const label = make("label", {}, title, select);
    return {
      label,
      show(text: string, options: [string, string][], shown = true) {
        label.hidden = !shown;
        title.textContent = text;
        select.replaceChildren(
          ...options.map(([value, text]) =>
            make("option", { value, selected: value === String(now[part]) }, text),
          ),
        );
      },
    };
  };
  const fields = {
    type: field("type"),
    x: field("x"),
    aggregate: field("aggregate"),
    y: field("y"),
    series: field("series"),
    sort: field("sort"),
    top: field("top"),
  };
  const reset = make("button", { type: "button", className: "quiet" }, words.reset);
  reset.addEventListener("click", () => {
    now = first;
    show();
    changed(now);
  });
  element.append(legend, ...Object.values(fields).map(({ label }) => label), reset);

  const titled = (list: Column[]): [string, string][] =>
    list.map(({ name, title, unit }) => [name, words.of(title, unit)]);
  function show(): void {
    const { types, x, y, series, aggregates } = optionsOf(now.type, columns);
    const grouped = now.type === "bar" || now.type === "line";
    const at = x.find(({ name }) => name === now.x);
    const ranked = now.type === "bar" && !(at && isTime(at));
    fields.type.show(
      words.type,
      types.map((type) => [type, words.types[type]]),
    );
    fields.x.show(
      now.type === "bar" ? words.groups : now.type === "histogram" ? words.measured : words.x,
      titled(x),
    );
    fields.aggregate.show(
      words.aggregate,
      aggregates.map((how) => [how, words.aggregates[how]]),
      grouped,
    );
    const measured = now.type === "scatter" || (grouped && now.aggregate !== "count");
    fields.y.show(now.type === "bar" ? words.measured : words.y, titled(y), measured);
    fields.series.show(words.series, [["", words.none], ...titled(series)], now.type !== "histogram");
    fields.sort.show(
      words.sort,
      SORTS.map((sort) => [sort, words.sorts[sort]]),
      ranked,
    );
    fields.top.show(
      words.top,
      TOPS.map((top) => [String(top), words.tops(String(top))]),
      ranked,
    );
  }
  show();
  return {
    element,
    set(choice) {
      now = choice;
      show();
    },
  };
}
