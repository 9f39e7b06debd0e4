import type { Words } from "../../catalog/finding.ts";

/** A question of an issue form. `answer` says how it is answered: in a line, in a text, or by a code of a list. */
export interface Question {
  id: string;
  title: Words;
  help?: Words;
  required?: boolean;
  answer: "line" | "text" | { list: string };
}

export interface Template {
  id: "new-entry" | "correction" | "demand";
  name: Words;
  about: Words;
  questions: Question[];
}

/** What stands above every form. */
export const NO_PERSONS: Words = {
  zh: "请勿填写姓名、证件号码、手机号码等个人信息，也不要粘贴含有个人信息或涉密内容的数据。",
  en: "Please give no names, identity numbers or telephone numbers of persons, and paste no data that holds personal information or secrets.",
};

/** The forms, short on purpose: each asks for what somebody needs to act, and for nothing else. */
export const TEMPLATES: Template[] = [
  {
    id: "new-entry",
    name: { zh: "新条目", en: "New entry" },
    about: { zh: "把一项数据编入目录。", en: "Bring a dataset into the catalog." },
    questions: [
      {
        id: "agency",
        title: { zh: "机构", en: "Agency" },
        help: { zh: "机构名称，或它在目录中的标识。", en: "Its name, or its identifier in the catalog." },
        required: true,
        answer: "line",
      },
      { id: "dataset", title: { zh: "数据名称", en: "Title" }, required: true, answer: "line" },
      {
        id: "row",
        title: { zh: "一行是什么", en: "What one row is" },
        help: { zh: "包含什么，不含什么。", en: "What it covers and what it does not." },
        required: true,
        answer: "text",
      },
      {
        id: "items",
        title: { zh: "信息项", en: "Data items" },
        help: { zh: "把表头粘贴在这里即可，不要粘贴数据。", en: "Paste the table's head, not its rows." },
        required: true,
        answer: "text",
      },
      {
        id: "sharing",
        title: { zh: "共享类型", en: "Sharing" },
        required: true,
        answer: { list: "sharing-type" },
      },
      {
        id: "opening",
        title: { zh: "开放类型", en: "Opening" },
        required: true,
        answer: { list: "opening-type" },
      },
      {
        id: "basis",
        title: { zh: "依据", en: "Basis" },
        help: {
          zh: "有条件或不予的，写明文件名称、文号和条款（第十九条、第二十五条）。",
          en: "Where it is conditional or none: title, number and article of the document (Art. 19 and 25).",
        },
        answer: "text",
      },
      {
        id: "cycle",
        title: { zh: "更新周期", en: "Update cycle" },
        required: true,
        answer: { list: "update-cycle" },
      },
    ],
  },
  {
    id: "correction",
    name: { zh: "更正", en: "Correction" },
    about: { zh: "报告目录或数据中的错误。", en: "Report a mistake in the catalog or in its data." },
    questions: [
      {
        id: "entry",
        title: { zh: "条目标识", en: "Entry" },
        help: { zh: "例如 transport-bureau/bus-stops。", en: "For example transport-bureau/bus-stops." },
        required: true,
        answer: "line",
      },
      { id: "page", title: { zh: "页面地址", en: "Page" }, answer: "line" },
      {
        id: "mistake",
        title: { zh: "哪里有误，应当是什么", en: "What is wrong, and what it should be" },
        help: { zh: "写明信息项和数据截至的日期。", en: "Name the data item and the release." },
        required: true,
        answer: "text",
      },
      {
        id: "evidence",
        title: { zh: "怎样知道的", en: "How you know" },
        help: {
          zh: "文件、网页或其他依据；含个人信息的证明请送交负责处室，不要放在这里。",
          en: "A document, a page, any other evidence. Proof that names a person goes to the office in charge, not here.",
        },
        answer: "text",
      },
    ],
  },
  {
    id: "demand",
    name: { zh: "需求", en: "Demand" },
    about: {
      zh: "提出需要而目录中找不到的数据。答复不说明这项数据是否存在。",
      en: "Ask for data that the catalog does not show. The answer does not tell whether such data exists.",
    },
    questions: [
      {
        id: "wanted",
        title: { zh: "需要什么数据", en: "The data you need" },
        help: { zh: "范围、时间、详细程度。", en: "Area, time, level of detail." },
        required: true,
        answer: "text",
      },
      {
        id: "purpose",
        title: { zh: "用来做什么", en: "What you need it for" },
        help: { zh: "机构请写明履行哪项职责。", en: "Agencies: the duty that it serves." },
        required: true,
        answer: "text",
      },
      { id: "agency", title: { zh: "可能由哪个机构掌握", en: "Agency that may have it" }, answer: "line" },
      {
        id: "tried",
        title: { zh: "查过哪些条目，为什么不够", en: "Entries you looked at, and what they lack" },
        answer: "text",
      },
    ],
  },
];
