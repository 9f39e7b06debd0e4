import { loadProject, type Project } from "../../src/catalog/load-fs.ts";
import { datasetForm } from "../../src/forms/dataset.ts";
import type { Answers, Context, Form } from "../../src/forms/form.ts";
import { makeFromAnswers, type Target } from "../../src/forms/make.ts";
import { placeRecord } from "../../src/forms/place-fs.ts";
import { FIXTURE } from "../sites.ts";
import { date, root, validate } from "../support.ts";

/** The invented city of the tests. */
export const city = loadProject(root, { MULU_CATALOGS: FIXTURE }) as Project;

export const contextOf = (answers: Answers, catalog = city.catalog): Context => ({
  standard: city,
  catalog,
  date,
  answers,
  item: {},
  others: [],
});

export const targetOf =
  (form: Form, context = contextOf({})): Target =>
  (answers) =>
    placeRecord(form, answers, context, { roots: [FIXTURE], cwd: root });

/** A record from these answers, or what is wrong with them. */
export const make = (answers: Answers, form: Form = datasetForm, catalog = city.catalog) =>
  makeFromAnswers(form, contextOf(answers, catalog), validate, targetOf(form, contextOf({}, catalog)));

/** A document of each rank that the tests ask for. */
export const basis = (rank: string) => ({
  title: "示例条例",
  number: "示例〔2024〕1号",
  article: "第三条",
  issuer: "示例机关",
  rank,
});

/** Answers to what has no proposal: with them alone an entry is complete. */
export const plain: Answers = {
  agency: "data-bureau",
  title: { zh: "轮渡码头", en: "Ferry piers" },
  description: { zh: "一行是一个码头，不含停用的。", en: "One row is one pier in use." },
  keywords: [{ zh: "轮渡", en: "ferry" }],
  theme: "transport",
  fields: [
    { name: "pierName", title: { zh: "码头名称", en: "Name of the pier" }, type: "string", length: 60 },
  ],
  "collection.scope": { zh: "全市在用码头" },
  "collection.format": { zh: "码头登记表" },
  "collection.procedure": { zh: "启用、停用后五日内更新" },
  updateCycle: "monthly",
  "grading.level": 1,
  releases: [{ asOf: "2026-10-31", published: "2026-11-05" }],
  distributions: [{ mode: "file", format: "csv", url: "https://data.chengchuan.example/piers.csv" }],
};
