import { describe, expect, it } from "vitest";
import { slug } from "../../src/catalog/slug.ts";

describe("pinyin of a text", () => {
  it.each([
    ["公交站点信息", "gong-jiao-zhan-dian-xin-xi"],
    ["2020-2022年GDP（试行）", "2020-2022-nian-gdp-shi-xing"],
    ["绿化", "lv-hua"],
    ["云水市长宁区", "yun-shui-shi-chang-ning-qu"],
    ["市长热线", "shi-zhang-re-xian"],
    ["——", ""],
  ])("%s is %j", (text, id) => {
    expect(slug(text)).toBe(id);
  });

  it("has at most 60 characters and ends with a whole syllable", () => {
    const id = slug("市政设施养护维修工程项目招标投标结果公示信息汇总表（含历年）");
    expect(id).toBe("shi-zheng-she-shi-yang-hu-wei-xiu-gong-cheng-xiang-mu-zhao");
    expect(id.length).toBeLessThanOrEqual(60);
    expect(slug("a".repeat(100))).toHaveLength(60);
  });
});
