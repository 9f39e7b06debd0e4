import { describe, expect, it } from "vitest";
import {
  isBlank,
  isPlaceholder,
  plainLine,
  plainText,
  splitList,
  splitTags,
} from "../../../src/formats/listing/text.ts";

describe("a raw text as plain text", () => {
  it.each([
    ["<p>&nbsp; &nbsp; 年度公报</p>\n", "年度公报"],
    ["<div>第一行<br/>第二行</div>", "第一行\n第二行"],
    ["&lt;p&gt;再次转义&lt;/p&gt;", "再次转义"],
    ["<script>alert(1)</script>站点", "站点"],
    ["浓度 <5mg>，见<单位>栏 A&B", "浓度 <5mg>，见<单位>栏 A&B"],
    ["公交\u3000站点\u00a0信息", "公交 站点 信息"],
    ["零\u200b宽\u202e字\u0007符\ufeff", "零宽字 符"],
    ["甲\r\n\r\n \t乙\u2028丙", "甲\n乙\n丙"],
    ["名称，地址；（电话）", "名称，地址；（电话）"],
    ["半个\ud800字", "半个\ufffd字"],
    ["&#23383;&#x7b26;&bogus;", "字符&bogus;"],
  ])("%j becomes %j", (raw, text) => {
    expect(plainText(raw)).toBe(text);
  });

  it("stands on one line where a line is wanted", () => {
    expect(plainLine(" 公交\n站点 ")).toBe("公交 站点");
  });

  it("takes time in step with its length", () => {
    const started = performance.now();
    plainText("<script".repeat(20_000) + "&lt;".repeat(20_000) + " \n".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("what says nothing", () => {
  it.each([null, undefined, "", " \n", "[]", "[ ]", "[redacted]", [], ["", null]])("%j is blank", (value) => {
    expect(isBlank(value)).toBe(true);
  });
  it.each([0, false, "0", "无", ["csv"]])("%j is not blank", (value) => {
    expect(isBlank(value)).toBe(false);
  });
  it.each(["无", "暂无", "null", "None", "默认主题", "-"])("%j is a placeholder", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });
});

describe("lists", () => {
  it.each([
    ["行业,公交", ["行业", "公交"]],
    ["民政、社区\r\n\t其他行业", ["民政、社区", "其他行业"]],
    ["站点、线路、站点", ["站点", "线路"]],
    ["公交 站点", ["公交", "站点"]],
    ["1", ["1"]],
    [["公交", " 公交 ", "无", ""], ["公交"]],
  ])("the tags of %j are %j", (value, tags) => {
    expect(splitTags(value)).toEqual(tags);
  });

  it.each([
    [
      ["xls", "csv"],
      ["xls", "csv"],
    ],
    ["['xls', \"api\"]", ["xls", "api"]],
    ["[csv,json]", ["csv", "json"]],
    ["xls,xml，json", ["xls", "xml", "json"]],
    ["电子表格:xlsx;数据库:mysql", ["电子表格:xlsx", "数据库:mysql"]],
    ["pdf", ["pdf"]],
  ])("the items of %j are %j", (value, items) => {
    expect(splitList(value)).toEqual(items);
  });
});
