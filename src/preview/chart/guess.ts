import { isNumeric } from "../../tables/derive/columns.ts";
import type { Column, Row } from "../tab.ts";
import type { Aggregate, Choice } from "./choice.ts";
import { isTime } from "./time.ts";

/** Numbers that name, number or place a thing: nothing to add or to average. */
const NAMING =
  /(^|[a-z])(id|code|no|number|phone|tel|postcode|zip|lon|lng|lat|longitude|latitude|uuid)$|编号|编码|代码|序号|号码|电话|邮编|经度|纬度|身份证|流水号|海拔|高程|elevation|altitude/i;
const RATE =
  /(rate|ratio|share|mean|average|median|price|level|index|percent|interval|strength)|率|均|比重|占比|价|水位|指数|温|浓度|强度|重现期|间隔|时段|次序|版次/i;
/** Days up to which something holds: nothing happens on them. */
const UNTIL = /(until|expir|due)|有效期|截止|至$/i;
/** A column of this many kinds can part a line by colour. */
const FEW = 6;

/**
 * A sensible first chart.
 * @param rows some of them; they tell which texts repeat and which columns are empty, and may be missing
 * @returns undefined where there is nothing to chart
 */
export function guessChart(columns: Column[], rows: Row[] = []): Choice | undefined {
  const kinds = new Map(columns.map(({ name }) => [name, kindsOf(rows, name)]));
  const varied = (column: Column, least = 2) =>
    rows.length < 2 || (kinds.get(column.name)?.size ?? 0) >= least;
  const plain = columns.filter(({ name, title }) => !NAMING.test(name) && !NAMING.test(title));
  const numbers = plain.filter(
    (column) =>
      isNumeric({ type: column.type as "number" }) && !isTime(column) && !column.codes && varied(column),
  );
  const happens = ({ name }: Column) =>
    rows.filter((row) => /^\d{4}/.test(String(row[name] ?? ""))).length * 2 >= rows.length;
  const times = columns.filter(
    (column) =>
      isTime(column) &&
      varied(column) &&
      happens(column) &&
      !UNTIL.test(column.name) &&
      !UNTIL.test(column.title),
  );
  const texts = plain.filter(
    (column) =>
      !isTime(column) &&
      (column.codes || ["string", "text", "boolean"].includes(column.type)) &&
      varied(column),
  );
  const repeats = (column: Column) =>
    rows.length < 2
      ? column.codes !== undefined || column.type === "boolean"
      : (kinds.get(column.name)?.size ?? 0) <= rows.length / 2;
  const groups = texts.filter(repeats).sort((a, b) => Number(!a.codes) - Number(!b.codes));
  const group = groups[0] ?? texts.find(({ type }) => type === "string");
  const [number, second] = numbers;
  const [time] = times;

  const choice = (type: Choice["type"], x: Column, y: Column | undefined, series?: Column): Choice => ({
    type,
    x: x.name,
    y: (y ?? number)?.name ?? "",
    series: series?.name ?? "",
    aggregate: y ? aggregateOf(y) : "count",
    sort: "value",
    top: 20,
  });
  // In a series, time and whose it is stand before what is measured; in a register, a date comes somewhere after.
  const inSeries = time && number && columns.indexOf(time) < columns.indexOf(number);
  if (inSeries) {
    const few = groups.find(
      (column) =>
        rows.length > 1 &&
        (kinds.get(column.name)?.size ?? 0) <= FEW &&
        columns.indexOf(column) < columns.indexOf(number),
    );
    return choice("line", time, number, few);
  }
  if (group && number) return choice("bar", group, number);
  if (time && number) return choice("line", time, number);
  if (number && second) return choice("scatter", number, second);
  if (number) return choice("histogram", number, undefined);
  if (groups[0]) return choice("bar", groups[0], undefined);
  return time && choice("line", time, undefined);
}

/** Amounts add up; rates, prices and levels do not. */
function aggregateOf({ name, title, type, unit }: Column): Aggregate {
  const adds = (type === "integer" || type === "currency") && unit !== "%";
  return adds && !RATE.test(name) && !RATE.test(title) ? "sum" : "mean";
}

function kindsOf(rows: Row[], name: string): Set<string> {
  const kinds = new Set(rows.map((row) => String(row[name] ?? "")));
  kinds.delete("");
  return kinds;
}
