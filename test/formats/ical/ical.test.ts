import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type Due, icalOf } from "../../../src/formats/ical/ical.ts";

const due = (more: Partial<Due> = {}): Due => ({
  uid: "parks/list@share.chengchuan.example",
  day: "2026-12-06",
  summary: "应发布：公园名录（市园林局）",
  description: "Release due: Parks",
  url: "https://share.chengchuan.example/datasets/parks/list/",
  ...more,
});
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event))
    .map(({ uid, summary, description, startDate }) => [uid, startDate.toString(), summary, description]);

test("a second parser reads back what was written", () => {
  expect(read(icalOf("到期", [due(), due({ uid: "b@x", day: "2027-01-01" })], "2026-11-23"))).toEqual([
    [due().uid, "2026-12-06", due().summary, due().description],
    ["b@x", "2027-01-01", due().summary, due().description],
  ]);
});

test("a calendar without a day is one", () => {
  expect(read(icalOf("到期", [], "2026-11-23"))).toEqual([]);
});

test("texts that look like other properties stay text", () => {
  const summary = "a;b,c\\d\r\nEND:VEVENT\nBEGIN:VALARM\u0007 “引号”";
  const [event] = read(icalOf("x\nMETHOD:CANCEL", [due({ summary })], "2026-11-23"));
  expect(event?.[2]).toBe("a;b,c\\d\nEND:VEVENT\nBEGIN:VALARM  “引号”");
});

test("no line has more than 75 octets, no character is torn, and every line ends with CR LF", () => {
  const text = icalOf("到期", [due({ summary: `${"很长的标题".repeat(40)}𠮷𠮷` })], "2026-11-23");
  const lines = text.split("\r\n");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.join("")).not.toMatch(/[\r\n\ufffd]/);
  expect(read(text)[0]?.[2]).toBe(`${"很长的标题".repeat(40)}𠮷𠮷`);
});
