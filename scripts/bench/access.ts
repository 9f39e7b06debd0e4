import type { Basis, Dataset, Distribution } from "../../src/catalog/types.gen.ts";
import type { Random } from "../sample-data/random.ts";

export type Opening = "unconditional" | "conditional" | "none";
type Access = Pick<Dataset, "sharing" | "opening" | "distributions" | "license">;

/** Sharing, opening and the ways to get the data: what is opened is shared at least as far (Art. 25). */
export function accessOf(dice: Random, opening: Opening, id: string): Access {
  if (opening === "unconditional") return open(dice, id);
  return opening === "conditional" ? onRequest(dice, id) : closed(dice);
}

function open(dice: Random, id: string): Access {
  const file: Distribution = {
    id: "data-file",
    mode: "file",
    format: dice.pick(["csv", "xlsx", "json", "geojson", "zip"] as const),
    url: `https://files.chengchuan.example/${id}`,
    audience: "public",
  };
  const api: Distribution = {
    id: "data-api",
    mode: "api",
    format: "rest",
    url: `https://api.chengchuan.example/${id}`,
    audience: "public",
  };
  const distributions = dice.chance(0.25) ? [file, api] : [dice.chance(0.8) ? file : api];
  const modes = distributions.map(({ mode }) => mode);
  return {
    sharing: { type: "unconditional", modes },
    opening: { type: "unconditional", modes },
    distributions,
    license: "CC-BY-4.0",
  };
}

function onRequest(dice: Random, id: string): Access {
  return {
    sharing: dice.chance(0.7) ? shared(dice) : { type: "unconditional", modes: ["api"] },
    opening: {
      type: "conditional",
      conditions: { zh: dice.pick(["限于科研和公益用途", "须实名注册并说明用途"]) },
      agreement: { title: { zh: "利用协议" } },
      modes: ["api"],
    },
    distributions: [
      {
        id: "agency-api",
        mode: "api",
        format: "rest",
        url: `https://api.chengchuan.example/${id}`,
        audience: "agencies",
      },
    ],
  };
}

function closed(dice: Random): Access {
  const opening = { type: "none" as const, basis: [BASIS] };
  if (dice.chance(0.4)) return { sharing: { type: "none", basis: [BASIS] }, opening };
  return {
    sharing: { ...shared(dice), modes: ["exchange"] },
    opening,
    distributions: [
      {
        id: "exchange",
        mode: "exchange",
        format: "database",
        protocol: "sftp",
        contact: { office: { zh: "信息中心" } },
        audience: "agencies",
      },
    ],
  };
}

const shared = (dice: Random): NonNullable<Dataset["sharing"]> => ({
  type: "conditional",
  basis: [BASIS],
  audience: ["data-bureau"],
  conditions: { zh: dice.pick(["限于行政审批核验", "限于履行法定职责", "按最小范围提供"]) },
  modes: ["api"],
});

/** What every restriction of the synthetic city rests on. */
export const BASIS: Basis = { title: "数据示例法", article: "第八条", issuer: "示例机关", rank: "law" };
