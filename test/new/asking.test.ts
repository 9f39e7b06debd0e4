import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askKind, type Desk, forget, makeByAsking } from "../../scripts/new/asking.ts";
import { datasetForm } from "../../src/forms/dataset.ts";
import type { Answers } from "../../src/forms/form.ts";
import { systemForm } from "../../src/forms/system.ts";
import { enter, exit, type Reply, talkWith } from "../forms/script.ts";
import { targetOf } from "../forms/support.ts";
import { temporary } from "../support.ts";

const DRAFT = ".mulu/new-system.json";

const answers: Answers = {
  agency: "transport-bureau",
  name: { zh: "轮渡调度系统" },
  id: "ferry-dispatch",
  builtBy: "city",
  "connection.state": "connected",
};
const rest: Record<string, Reply[]> = {
  "Connection · Last exchange": ["2026-11-20"],
  Delivery: ["batch"],
  "Protection level": ["2"],
};

function deskWith(
  replies: Record<string, Reply[]>,
  cwd: string,
  lang: "zh" | "en" = "en",
): Desk & { lines: string[] } {
  const { session, lines } = talkWith(replies, lang);
  return {
    ...session,
    cwd,
    lines,
    target: (form, context) => targetOf(form, context),
    say: (words) => void lines.push(words[lang]),
  };
}

const draft = (cwd: string) => JSON.parse(readFileSync(join(cwd, DRAFT), "utf8")) as unknown;

describe("an interview that is broken off", () => {
  it("writes nothing, keeps every answer and ends with 130; the next one goes on from there", async () => {
    const cwd = temporary();
    const first = deskWith(
      {
        Agency: ["transport-bureau"],
        "Name in Chinese": ["轮渡调度系统"],
        "Name in English": [""],
        Identifier: ["ferry-dispatch"],
        "Built by": [enter],
        "Connection · State": ["connected"],
        "Connection · Last exchange": [exit],
      },
      cwd,
    );
    expect(await makeByAsking(systemForm, first)).toBe(130);
    expect(first.lines.at(-1)).toBe(
      `Nothing was written. The answers are kept in ${DRAFT}; run npm run new -- system again to go on.`,
    );
    expect(draft(cwd)).toEqual({ answers });

    const second = deskWith({ ...rest, "5 answers are left": [true], "What now": ["write"] }, cwd);
    const result = await makeByAsking(systemForm, second);
    expect(typeof result === "object" && JSON.parse(result.made.text)).toMatchObject({
      name: { zh: "轮渡调度系统" },
      delivery: "batch",
    });
    forget(systemForm, second);
    expect(existsSync(join(cwd, DRAFT))).toBe(false);
  });

  it("before the first answer says only that nothing was written", async () => {
    const desk = deskWith({ 机构: [exit] }, temporary(), "zh");
    expect(await makeByAsking(systemForm, desk)).toBe(130);
    expect(desk.lines.at(-1)).toBe("没有写入任何文件。");
    expect(
      await askKind([datasetForm, systemForm], deskWith({ 要新建什么: [exit] }, "", "zh").ask, "zh"),
    ).toBeUndefined();
  });

  it("keeps the items of a list that is not finished", async () => {
    const fields = {
      answers: { subject: "neither", table: null },
      started: { fields: [{ name: "pier" }] },
    };
    const cwd = temporary({ ".mulu/new-dataset.json": fields });
    const desk = deskWith({ "上次填到一半，有 2 个回答": [true], 机构: [exit] }, cwd, "zh");
    expect(await makeByAsking(datasetForm, desk)).toBe(130);
    expect(JSON.parse(readFileSync(join(cwd, ".mulu/new-dataset.json"), "utf8"))).toEqual(fields);
  });
});

describe("a draft of an earlier interview", () => {
  it("is put aside where its person begins anew", async () => {
    const cwd = temporary({ [DRAFT]: { answers } });
    const desk = deskWith({ "5 answers are left": [false], Agency: [exit] }, cwd);
    expect(await makeByAsking(systemForm, desk)).toBe(130);
    expect(desk.lines).toContain("The answers of last time are kept in .mulu/new-system.old.json.");
    expect(desk.lines.at(-1)).toBe("Nothing was written.");
  });

  it("gives no answer that the standard refuses: the question comes again", async () => {
    const cwd = temporary({ [DRAFT]: { answers: { ...answers, builtBy: 5, name: "x" } } });
    const desk = deskWith({ "3 answers are left": [true], "Name in Chinese": [exit] }, cwd);
    expect(await makeByAsking(systemForm, desk)).toBe(130);
  });

  it("is kept where its person does not want to write yet", async () => {
    const cwd = temporary({ [DRAFT]: { answers } });
    const desk = deskWith({ ...rest, "5 answers are left": [true], "What now": ["stop"] }, cwd);
    expect(await makeByAsking(systemForm, desk)).toBe(0);
    expect(draft(cwd)).toMatchObject({ answers: { ...answers, delivery: "batch" } });
  });
});
