import { says } from "./column.ts";
import { candidates, type Detector } from "./identifier.ts";

const PASSPORT = /(?<![A-Za-z0-9])(?:[EGDSPHM] ?\d{8}|[EPSD][A-HJ-NP-Z] ?\d{7})(?![A-Za-z0-9])/gi;

/** Passports: a letter and eight digits mark many things, so title or text must name the document. */
export const passports: Detector = (text, { title }) =>
  candidates("passport", text, PASSPORT, (_, before) => says.passport(title) || says.passport(before));

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][· .-]?(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[学警挂港澳领使])(?![A-Za-z0-9])/g;

/** Plates: a bus has one too, so its table must name persons. */
export const plates: Detector = (text, { personsNamed }) =>
  candidates("plate", text, PLATE, () => personsNamed);

const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const OFFICE =
  /^(info|contact|office|service|services|admin|webmaster|postmaster|support|help|feedback|no-?reply|news|press|hr|mail|public|data|git|xinfang|jubao|tousu|bgs|bangongshi)[\d._-]*@/i;

/** Mailboxes of persons: not those that an office's name or the column's title makes an office's. */
export const emails: Detector = (text, { title }) =>
  text.includes("://")
    ? []
    : candidates("email", text, EMAIL, (found) => !says.office(title) && !OFFICE.test(found));
