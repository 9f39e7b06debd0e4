import type { Words } from "../catalog/finding.ts";

/** Which number of a version goes up: major where a consumer's program may fail, minor where it can do more. */
export type Bump = "major" | "minor" | "patch";

/** Which change of an entry raises which number of the SDK's version, and why: the one table of it. */
const TABLE = {
  entryDeleted: [
    "major",
    "条目被删去，没有留下状态记录，地址失效",
    "the entry is gone and left no tombstone: its address dies",
  ],
  entryWithdrawn: ["major", "条目撤销，不再提供", "the entry is withdrawn and no longer provided"],
  entryMovedAway: [
    "major",
    "条目换了标识，原地址没有指向新地址",
    "the entry has another identifier, and its old address leads nowhere",
  ],
  accessNarrowed: ["major", "原来能取得的不再能直接取得", "what could be had can no longer be had as before"],
  fieldRemoved: ["major", "读取这一项的程序会出错", "a program that reads this item fails"],
  fieldRenamed: ["major", "按原名读取的程序会出错", "a program that reads it by its old name fails"],
  fieldRetyped: ["major", "值要用别的类型来读", "its values are of another type"],
  fieldNullable: [
    "major",
    "这一项可以为空，原来不会",
    "its value may be missing, which never happened before",
  ],
  fieldNarrowed: ["major", "这一项不再提供给原来的用户", "those who had this item no longer get it"],
  unitChanged: ["major", "同样的数字含义不同", "the same number means something else"],
  keyChanged: ["major", "按原主键关联的数据会对不上", "tables joined by the old key no longer fit"],
  codesExtended: [
    "major",
    "会出现程序没有见过的代码",
    "a code may come that a program for the old list does not know",
  ],
  distributionRemoved: ["major", "这条途径的地址失效", "the address of this distribution dies"],
  distributionChanged: [
    "major",
    "地址、格式或接口变了，原程序取不到或读不懂",
    "address, format or interface differ: the old program cannot fetch or read it",
  ],
  distributionNarrowed: ["major", "公众不再能用这条途径", "the public can no longer use this distribution"],
  licenceChanged: ["major", "使用数据的许可变了", "the data is used under other terms"],
  entryAdded: ["minor", "多了一个条目", "one more entry"],
  entryMoved: [
    "minor",
    "原地址转到新地址，别名仍可用",
    "the old address leads to the new one; the alias goes on working",
  ],
  entrySuspended: ["minor", "暂停更新，原有的仍在", "updates pause; what was published stays"],
  accessWidened: ["minor", "更多人能取得", "more can be had than before"],
  fieldAdded: ["minor", "多了一项，原程序不受影响", "one more item; old programs are not affected"],
  fieldRequired: ["minor", "这一项从此总有值", "its value is always there from now on"],
  fieldWidened: ["minor", "更多人能取得这一项", "more people get this item"],
  fieldLengthened: [
    "minor",
    "值可能更长；按原长度建的列要加宽",
    "values may be longer: widen columns made for the old length",
  ],
  patternChanged: ["minor", "值的格式有改动", "values are written another way"],
  codesNarrowed: [
    "minor",
    "不会出现新的代码，原程序仍认得所有值",
    "no new code comes: old programs still know every value",
  ],
  distributionAdded: ["minor", "多了一条途径", "one more distribution"],
  distributionWidened: ["minor", "公众也能用这条途径", "the public can use this distribution too"],
  releaseRemoved: [
    "minor",
    "不再列出这次发布，已发布的文件仍在",
    "the release is no longer listed; published files stay",
  ],
  cycleChanged: ["minor", "数据更新的快慢变了", "the data is updated at another pace"],
  termsChanged: ["minor", "使用的条件或范围变了", "the conditions or the scope of use changed"],
  releaseAdded: ["patch", "有了新的数据", "new data"],
  fieldsReordered: ["patch", "只影响按位置读取的程序", "only programs that read by position notice it"],
  text: ["patch", "只是说明", "only the description changed"],
} as const satisfies Record<string, readonly [Bump, string, string]>;

export type Cause = keyof typeof TABLE;

export const CAUSES = Object.fromEntries(
  Object.entries(TABLE).map(([cause, [bump, zh, en]]) => [cause, { bump, zh, en }]),
) as Record<Cause, Words & { bump: Bump }>;
