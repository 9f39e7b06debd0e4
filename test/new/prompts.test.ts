import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { terminalAsk } from "../../scripts/new/prompts.ts";
import type { Lang } from "../../src/catalog/finding.ts";
import type { Ask } from "../../src/forms/ask.ts";

const DOWN = "\u001b[B";
const options = ["a", "b", "c"].map((value) => ({ value, label: `Label ${value}` }));
const many = Array.from({ length: 20 }, (_, index) => ({ value: `v${index}`, label: `选项 v${index}` }));

/** A prompt on streams in place of a terminal: what was typed is sent key by key once the question stands there. */
async function type<T>(keys: string[], question: (ask: Ask) => Promise<T>, lang: Lang = "en") {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    screen += chunk;
  });
  const answer = question(terminalAsk(lang, { input, output })).catch((error: Error) => error.name);
  for (const key of keys) {
    await new Promise((go) => setTimeout(go, 40));
    input.write(key);
  }
  return { answer: await answer, screen: stripVTControlCharacters(screen) };
}

describe("a question on a terminal", () => {
  it("for a text takes what is typed, once nothing is said against it", async () => {
    const check = (text: string) => (text === "no" ? "Not this." : undefined);
    const { answer, screen } = await type(["no", "\r", "w", "\r"], (ask) =>
      ask.text({ message: "Title", check }),
    );
    expect(answer).toBe("now");
    expect(screen).toContain("Not this.");
  });

  it("for a text takes what is proposed", async () => {
    const ask = (asker: Ask) =>
      asker.text({ message: "标识", initial: "ferry-piers", check: () => undefined });
    expect((await type(["\r"], ask)).answer).toBe("ferry-piers");
  });

  it("for a choice starts at the proposal", async () => {
    const ask = (asker: Ask) => asker.choose({ message: "Which", options, initial: "b" });
    expect((await type(["\r"], ask)).answer).toBe("b");
    expect((await type([DOWN, "\r"], ask)).answer).toBe("c");
  });

  it("for a choice among many finds what is typed, in either language", async () => {
    const ask = (asker: Ask) => asker.choose({ message: "主题", options: many });
    const { answer, screen } = await type(["v17", "\r"], ask, "zh");
    expect(answer).toBe("v17");
    expect(screen).toContain("主题（输入文字查找）");
    expect((await type(["nothing", "\u0003"], ask)).screen).toContain("Nothing matches");
  });

  it("for several choices wants what the check wants", async () => {
    const check = (values: string[]) => (values.length > 0 ? undefined : "至少选一个。");
    const ask = (asker: Ask) => asker.chooseSome({ message: "Modes", options, initial: [], check });
    const { answer, screen } = await type(["\r", " ", DOWN, " ", "\r"], ask);
    expect(answer).toEqual(["a", "b"]);
    expect(screen).toContain("至少选一个。");
  });

  it("for yes or no takes the proposal", async () => {
    const ask = (asker: Ask) => asker.confirm({ message: "Go on?", initial: true });
    expect((await type(["\r"], ask)).answer).toBe(true);
    expect((await type(["n", "\r"], ask)).answer).toBe(false);
    const chinese = await type(["n", "\r"], ask, "zh");
    expect([chinese.answer, chinese.screen.includes("(Y/n)"), chinese.screen.includes("n 否")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("ends at Ctrl+C", async () => {
    const { answer } = await type(["\u0003"], (ask) =>
      ask.text({ message: "Title", check: () => undefined }),
    );
    expect(answer).toBe("ExitPromptError");
  });

  it("names its keys in the language of the person", async () => {
    const ask = (asker: Ask) => asker.choose({ message: "Which", options });
    expect((await type(["\r"], ask, "zh")).screen).toContain("↑↓ 移动  ⏎ 选定");
    expect((await type(["\r"], ask, "en")).screen).toContain("↑↓ navigate  ⏎ select");
  });

  it("shows control characters of a catalog harmlessly", async () => {
    const hostile = [{ value: "x", label: "a\u001b[2Jb" }];
    const { screen } = await type(["\r"], async (ask) => {
      ask.say("c\u001b[2Jd\ne");
      return ask.choose({ message: "Which", options: hostile });
    });
    expect(screen).toContain("c␛[2Jd\ne");
    expect(screen).toContain("a␛[2Jb");
  });
});
