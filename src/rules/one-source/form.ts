/** What a value of a type can be compared with; a day may be written as text, so text fits everything but itself. */
const FAMILIES: Record<string, string> = {
  number: "number",
  integer: "number",
  float: "number",
  double: "number",
  currency: "number",
  date: "time",
  datetime: "time",
  boolean: "boolean",
};

/** Whether values of two types can mean the same: 1, or a little less where one is text, or 0. */
export function typesFit(a: string, b: string): number {
  const [first, second] = [FAMILIES[a], FAMILIES[b]];
  if (first === second) return 1;
  return first && second ? 0 : 0.95;
}

/** Units by what they measure; a unit in another line measures something else. */
const MEASURES: string[][] = [
  ["平方米", "㎡", "m2", "m²", "亩", "公顷", "平方公里", "平方千米", "万平方米", "万亩", "km2"],
  ["米", "m", "千米", "公里", "km", "厘米", "cm", "毫米", "mm"],
  ["千克", "kg", "公斤", "克", "g", "吨", "t", "万吨"],
  ["元", "万元", "亿元", "千元"],
  ["立方米", "万立方米", "亿立方米", "m3", "升", "l"],
  ["人", "名", "万人", "人次"],
  ["户", "万户"],
  ["年", "岁"],
  ["天", "日", "小时", "分钟", "秒", "月"],
];
const MEASURE = new Map(MEASURES.flatMap((units, i) => units.map((unit) => [fold(unit), i] as const)));

/**
 * Whether two units measure the same: 万元 and 元, 平方米 and 亩. A unit that no line knows is a word for counting
 * (台, 间, 张) and fits another such; a rate is judged by what stands before the stroke.
 */
export function unitsFit(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return true;
  const [first, second] = [a, b].map((unit) => MEASURE.get(fold(unit.split("/")[0] ?? "")));
  // Children are counted in 人 and in 个.
  const counting = [first, second].includes(undefined) && [first, second].includes(PEOPLE);
  return first === second || counting;
}

const PEOPLE = 5;

function fold(unit: string): string {
  return unit.normalize("NFKC").trim().toLowerCase();
}
