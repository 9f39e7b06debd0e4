import type { Words } from "../catalog/finding.ts";
import type { Head } from "../rules/rule.ts";

export const HEADS: Head[] = [1, 2, 3, 4, 5];

/** The five heads of Art. 35, in our own words; `note` says what the checks can and cannot know of them. */
export const headWords: Record<Head, { name: Words; text: Words; note?: Words }> = {
  1: {
    name: { zh: "编目与更新", en: "Cataloguing and updating" },
    text: {
      zh: "目录没有按要求编制或更新，或者拒绝、拖延提供数据。",
      en: "The catalog is not compiled or updated as required, or data is refused or comes late.",
    },
    note: {
      zh: "拒绝、拖延提供要有申请记录才能判断，目前不在其中。",
      en: "Refusal and delay can be seen only from records of requests, which do not exist yet.",
    },
  },
  2: {
    name: { zh: "数据规范", en: "Usable data" },
    text: {
      zh: "没有客观原因，数据不合规范而不能使用。",
      en: "Without an objective reason, data does not keep to the standard and cannot be used.",
    },
  },
  3: {
    name: { zh: "履职范围", en: "Within one's duties" },
    text: {
      zh: "把共享取得的数据用于履职以外。",
      en: "Data had by sharing is used for something else than one's duties.",
    },
    note: {
      zh: "来自个案报告，没有规则自动判断。",
      en: "This rests on reported cases; no rule judges it.",
    },
  },
  4: {
    name: { zh: "重复采集", en: "Collecting again" },
    text: {
      zh: "通过共享能取得的数据，又向公众采集一遍，增加负担。",
      en: "What sharing can give is collected from the public once more, which burdens it.",
    },
    note: {
      zh: "只计向公民和组织采集的；要求下级重复报送的列入第五项。",
      en: "Only collection from citizens and organisations counts here; asking lower levels again stands under head 5.",
    },
  },
  5: {
    name: { zh: "其他", en: "Other" },
    text: { zh: "其他不符合办法的情形。", en: "Anything else that does not keep to the measures." },
  },
};
