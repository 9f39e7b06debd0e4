import type { Lang } from "../catalog/finding.ts";
import type { Config } from "../catalog/types.gen.ts";

/** What a reader writes about: an entry and the address of its page. */
export interface Topic {
  title: string;
  id: string;
  url: string;
}

/**
 * Where the public writes, filled in where it is about an entry: a feedback page whose address has places for it, a forge's
 * page for a new issue, or a mail. Any other page is linked as it stands.
 */
export function feedbackLink({ issuesUrl, mail }: Config["feedback"], lang: Lang, topic?: Topic): string {
  if (issuesUrl && PLACE.test(issuesUrl))
    return issuesUrl.replace(new RegExp(PLACE, "g"), (_, name: keyof Topic) => encode(topic?.[name] ?? ""));
  if (!topic) return issuesUrl ?? `mailto:${mail}`;
  const subject = `${topic.title} (${topic.id})`;
  const body = `${topic.url}\n\n${INVITATION[lang]}\n\n`;
  // A mail's lines end with both signs (RFC 6068).
  if (!issuesUrl)
    return `mailto:${mail}?subject=${encode(subject)}&body=${encode(body.replaceAll("\n", "\r\n"))}`;
  if (!NEW_ISSUE.test(issuesUrl)) return issuesUrl;
  const page = new URL(issuesUrl);
  const [title, text] = page.pathname.includes("/-/")
    ? ["issue[title]", "issue[description]"]
    : ["title", "body"];
  page.searchParams.set(title, subject);
  page.searchParams.set(text, body);
  return page.href;
}

const PLACE = /\{(title|id|url)\}/;
const NEW_ISSUE = /\/issues\/new\/?(\?|$)/;

const INVITATION: Record<Lang, string> = {
  zh: "请写明哪里有误、应当是什么、依据什么。请勿填写个人信息。",
  en: "Please say what is wrong, what it should be and how you know. Please give no personal data.",
};

const encode = encodeURIComponent;
