import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { TEMPLATES } from "../../src/review/forge/template-words.ts";
import { issueTemplates } from "../../src/review/forge/templates.ts";
import { lists, root } from "../support.ts";

interface Item {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; description?: string; options?: string[] };
  validations?: { required: boolean };
}
interface Form {
  name: string;
  description: string;
  title: string;
  body: Item[];
}

const files = issueTemplates(lists);
const forms = TEMPLATES.map(
  ({ id }) => [id, parse(files[`.github/ISSUE_TEMPLATE/${id}.yml`] ?? "") as Form] as const,
);

describe.each(forms)("the form %s", (id, form) => {
  it("has the keys that GitHub, Gitea and Gitee ask for, and kinds of questions that all three know", () => {
    expect(Object.keys(form)).toEqual(["name", "description", "title", "body"]);
    const questions = form.body.filter(({ type }) => type !== "markdown");
    expect(form.body.map(({ type }) => type)).toEqual(expect.not.arrayContaining(["checkboxes", "radio"]));
    for (const question of questions) {
      expect(["input", "textarea", "dropdown"]).toContain(question.type);
      expect(question.id).toMatch(/^[a-z]+$/);
      expect(typeof question.validations?.required).toBe("boolean");
      expect(new Set(question.attributes.options).size).toBe(question.attributes.options?.length ?? 0);
      expect(question.type === "dropdown").toBe((question.attributes.options?.length ?? 0) > 0);
    }
    for (const key of ["id", "label"] as const) {
      const all = questions.map((question) => (key === "id" ? question.id : question.attributes.label));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("is short, in both languages, and begins by asking for nobody's data", () => {
    expect(form.body.length).toBeLessThanOrEqual(9);
    expect(form.body[0]?.attributes.value).toMatch(/个人信息[\s\S]*personal information/);
    const texts = form.body.flatMap(({ attributes: { label, description, options = [] } }) =>
      [label, description, ...options].filter((text) => text !== undefined),
    );
    for (const text of [form.name, form.description, ...texts])
      expect(text).toMatch(/[\p{Script=Han}].* \/ .*[A-Za-z]/u);
    expect(JSON.stringify(form.body.slice(1))).not.toMatch(/姓名|手机|电话|telephone|e-mail|your name/i);
  });

  it("asks the same on GitLab", () => {
    const text = files[`.gitlab/issue_templates/${id}.md`] ?? "";
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(form.body.flatMap(({ attributes }) => attributes.label ?? []));
    for (const option of form.body.flatMap(({ attributes }) => attributes.options ?? []))
      expect(text).toContain(`- [ ] ${option}\n`);
  });
});

it("a link that fills in a form names questions that it has", () => {
  const component = (path: string) => readFileSync(join(root, "src/components", path), "utf8");
  const filled = [component("entry/EntryForge.astro"), component("AgencyForge.astro")].flatMap((text) =>
    [...text.matchAll(/template: "([a-z-]+)"[\s\S]*?answers: \{([^}]*)\}/g)].map(
      ([, template = "", answers = ""]) =>
        [template, answers.split(",").map((answer) => answer.split(":")[0]?.trim() ?? "")] as const,
    ),
  );
  expect(filled).toEqual([
    ["correction", ["entry", "page"]],
    ["new-entry", ["agency"]],
  ]);
  for (const [template, answers] of filled) {
    const ids = forms.find(([id]) => id === template)?.[1].body.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(answers));
  }
});
