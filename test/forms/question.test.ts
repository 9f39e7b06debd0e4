import { describe, expect, it } from "vitest";
import { agencyForm } from "../../src/forms/agency.ts";
import { datasetForm } from "../../src/forms/dataset.ts";
import { type DescribedQuestion, describeForm } from "../../src/forms/describe-form.ts";
import { type Form, type Step, stepsOf } from "../../src/forms/form.ts";
import { questionAt } from "../../src/forms/question.ts";
import { systemForm } from "../../src/forms/system.ts";
import { schemas } from "../support.ts";
import { city, contextOf } from "./support.ts";

const FORMS = [agencyForm, datasetForm, systemForm];

const allOf = (questions: DescribedQuestion[]): DescribedQuestion[] =>
  questions.flatMap((question) => [question, ...allOf(question.parts ?? [])]);

const pathsOf = (steps: Step[], before = ""): string[] =>
  steps.flatMap(({ path, parts = [] }) => [`${before}${path}`, ...pathsOf(parts, `${before}${path}.`)]);

describe.each(FORMS.map((form) => [form.record, form] as const))("the questions of %s", (record, form) => {
  it("are all properties of the schema, or say where the record lies", () => {
    for (const path of pathsOf(stepsOf(form).filter(({ place }) => !place)))
      expect(questionAt(record, path, city).id).toBe(path);
    const places = stepsOf(form).filter(({ place }) => place);
    expect(
      places.map(({ path }) => path).filter((path) => !["agency", "id", "table"].includes(path)),
    ).toEqual([]);
  });

  it("have title and help in both languages, and so has every choice", () => {
    for (const { id, title, help, choices = [] } of allOf(describeForm(form, contextOf({})))) {
      expect([id, title.zh, title.en, help.zh, help.en].every(Boolean)).toBe(true);
      for (const { value, label } of choices) expect([value, label.zh, label.en].every(Boolean)).toBe(true);
    }
  });

  it("ask for all that the schema requires", () => {
    const { else: other, required } = schemas[record] as { else?: Branch; required: string[] };
    const needed = [...required, ...(other?.required ?? []), ...(other?.else?.required ?? [])];
    const asked = new Set(stepsOf(form).map(({ path }) => path.split(".")[0]));
    expect(needed.filter((name) => !asked.has(name))).toEqual([]);
  });

  it("stand once each", () => {
    const paths = stepsOf(form).map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  it("are named by the guards that let an answer be changed", () => {
    const paths = stepsOf(form).map(({ path }) => path);
    for (const line of (form as Form).lines)
      if ("change" in line) expect(line.change.filter((id) => !paths.includes(id))).toEqual([]);
  });
});

interface Branch {
  required?: string[];
  else?: Branch;
}

describe("a question", () => {
  it.each([
    ["title", "languageMap"],
    ["theme", "choice"],
    ["collection.from", "choices"],
    ["keywords", "list"],
    ["fields", "list"],
    ["contact", "group"],
    ["issued", "date"],
    ["fields.length", "number"],
    ["fields.key", "yesNo"],
    ["license", "text"],
  ])("about %s is one for a %s", (path, kind) => {
    expect(questionAt("dataset", path, city).kind).toBe(kind);
  });

  it("has its words, its example and its pattern from the schema, and the groups around it in its path", () => {
    expect(questionAt("dataset", "sharing.basis.article", city)).toEqual({
      id: "sharing.basis.article",
      pointer: "/sharing/basis/article",
      kind: "text",
      title: { zh: "条款", en: "Article" },
      path: { zh: "共享 · 依据 · 条款", en: "Sharing · Basis · Article" },
      help: { zh: "所依据的条、款、项。", en: "The article, paragraph and item relied on." },
      example: "第三条",
    });
    expect(questionAt("agency", "contact.phone", city)).toMatchObject({
      pattern: "^[0-9+() -]{5,24}$",
      written: { zh: "电话由 5 至 24 个数字、空格、括号、加号和连字符组成" },
    });
  });

  it("about what the schema does not have is a mistake of the form", () => {
    expect(() => questionAt("dataset", "sharing.colour", city)).toThrow(
      "the schema dataset has no property sharing.colour",
    );
  });
});
