import type { Dataset } from "../../src/catalog/types.gen.ts";
import { type Random, random } from "../sample-data/random.ts";
import { accessOf, BASIS, type Opening } from "./access.ts";
import type { BenchAgency } from "./agencies.ts";
import { makeFields } from "./fields.ts";
import { datesOf } from "./releases.ts";
import { makeTexts } from "./texts.ts";

/** An entry of the synthetic city; `id` is `<agency>/<name>`. */
export interface BenchEntry {
  id: string;
  value: Dataset;
}

/**
 * One entry. It depends on its number and the agencies only, so a small catalog is the beginning of a large one.
 * @param number from 0; it decides about opening (60/25/15 %) and English (a third), so that the shares are exact
 * @param earlier identities of the entries before it, which it may name as related
 */
export function makeEntry(number: number, agencies: BenchAgency[], earlier: string[]): BenchEntry {
  const dice = random(`entry ${number}`);
  const agency = dice.weighted(agencies.map((one) => [one, one.area.slug ? 1 : 3] as const));
  const opening = openingOf(number);
  const { name, object, kind, ...texts } = makeTexts(dice, agency, number % 3 === 0);
  const id = `${agency.id}/${name}-${String(number).padStart(5, "0")}`;
  const subject = dice.weighted([
    ["neither", 6],
    ["organisations", 3],
    ["persons", 1],
  ] as const);
  const fields = makeFields(dice, opening, subject);
  const access = accessOf(dice, opening, id);
  // What an open entry leaves out has its reason.
  if (opening === "unconditional" && fields.some((field) => field.opening === "none") && access.opening)
    access.opening.basis = [BASIS];
  const related = dice.chance(0.25) ? dice.sample(earlier.slice(-200), dice.int(1, 2)) : [];
  return {
    id,
    value: {
      $schema: "https://mulu.example/schemas/v1/dataset.schema.json",
      ...texts,
      classification: { class: "departmental", path: ["部门", agency.sector.office.zh, object, kind] },
      theme: agency.sector.theme,
      subject,
      fields,
      collection: {
        ...askedOf(dice),
        scope: { zh: "全市" },
        format: { zh: "登记表" },
        procedure: { zh: "按期登记" },
      },
      grading: { grade: "general" },
      ...access,
      ...datesOf(dice),
      ...contactOf(dice, agency),
      ...(related.length > 0 && { related }),
      ...(dice.chance(0.02)
        ? { status: "suspended", statusOn: "2026-09-01", reason: { zh: "业务系统升级，暂停更新" } }
        : { status: "active" }),
    },
  };
}

function openingOf(number: number): Opening {
  const place = number % 20;
  if (place < 12) return "unconditional";
  return place < 17 ? "conditional" : "none";
}

/** From whom data is collected; who is asked may ask on what basis. */
function askedOf(dice: Random): Pick<NonNullable<Dataset["collection"]>, "from" | "basis"> {
  const from = dice.pick(["ownWork", "organisations", "lowerLevels", "sensors"] as const);
  return from === "organisations" || from === "lowerLevels"
    ? { from: [from], basis: [BASIS] }
    : { from: [from] };
}

/** Most entries leave questions to their agency's office. */
function contactOf(dice: Random, { id, value }: BenchAgency): Partial<Dataset> {
  if (dice.chance(0.9)) return {};
  const phone = value.contact?.phone;
  return {
    contact: { office: { zh: dice.pick(OFFICES) }, phone, email: `data@${id}.chengchuan.example` },
  };
}

const OFFICES = ["数据资源科", "综合业务科", "行政审批科", "信息中心", "规划统计科"];
