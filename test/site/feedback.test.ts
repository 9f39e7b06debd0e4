import { expect, it } from "vitest";
import { feedbackLink } from "../../src/site/feedback.ts";

const topic = {
  title: "公交站点 & “B”",
  id: "transport-bureau/bus-stops",
  url: "https://open.example/en/datasets/transport-bureau/bus-stops/",
};
const mail = "open-data@city.example";

it("a mail names the entry, its identifier and its page", () => {
  const link = new URL(feedbackLink({ mail }, "zh", topic));
  expect(link.pathname).toBe(mail);
  expect(link.searchParams.get("subject")).toBe("公交站点 & “B” (transport-bureau/bus-stops)");
  expect(link.searchParams.get("body")).toBe(
    `${topic.url}\r\n\r\n请写明哪里有误、应当是什么、依据什么。请勿填写个人信息。\r\n\r\n`,
  );
});

it("a page for a new issue is filled in, the GitLab way where its address is GitLab's", () => {
  const issuesUrl = "https://git.example/open/feedback/issues/new?labels=data";
  const link = new URL(feedbackLink({ issuesUrl, mail }, "en", topic));
  expect([...link.searchParams]).toEqual([
    ["labels", "data"],
    ["title", "公交站点 & “B” (transport-bureau/bus-stops)"],
    [
      "body",
      `${topic.url}\n\nPlease say what is wrong, what it should be and how you know. Please give no personal data.\n\n`,
    ],
  ]);
  const lab = new URL(
    feedbackLink({ issuesUrl: "https://git.example/open/feedback/-/issues/new", mail }, "en", topic),
  );
  expect([...lab.searchParams.keys()]).toEqual(["issue[title]", "issue[description]"]);
});

it("places in an address are filled in and escaped; without an entry they stay empty", () => {
  const issuesUrl = "https://city.example/form?t={title}&i={id}&u={url}#{id}";
  expect(feedbackLink({ issuesUrl, mail }, "zh", { ...topic, title: "a&b=$1" })).toBe(
    "https://city.example/form?t=a%26b%3D%241&i=transport-bureau%2Fbus-stops&u=https%3A%2F%2Fopen.example%2Fen%2Fdatasets%2Ftransport-bureau%2Fbus-stops%2F#transport-bureau%2Fbus-stops",
  );
  expect(feedbackLink({ issuesUrl, mail }, "zh")).toBe("https://city.example/form?t=&i=&u=#");
});

it("any other page is linked as it stands, and without an entry nothing is filled in", () => {
  expect(feedbackLink({ issuesUrl: "https://city.example/form", mail }, "zh", topic)).toBe(
    "https://city.example/form",
  );
  expect(feedbackLink({ issuesUrl: "https://g.example/x/issues/new", mail }, "zh")).toBe(
    "https://g.example/x/issues/new",
  );
  expect(feedbackLink({ mail }, "zh")).toBe(`mailto:${mail}`);
});
