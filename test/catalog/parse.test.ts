import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/catalog/finding.ts";
import { locator, parseRecord, pointerPath, pointerTo } from "../../src/catalog/parse.ts";
import { words } from "../support.ts";

describe("a text that is no JSON", () => {
  it("may be empty", () => {
    expect(said("")).toMatchInlineSnapshot(`
      "1:1 file-empty /
      文件是空的；这里应当是一条 JSON 记录。
        写入记录，或删除这个文件。
      The file is empty; a JSON record was expected.
        Write the record, or delete the file."
    `);
    expect(said(" \n\t\n")).toBe(said(""));
  });

  it("may be pasted from a table", () => {
    expect(said("名称\t类型\n码头\tC\n")).toMatchInlineSnapshot(`
      "1:1 json-syntax /
      这里像是从表格粘贴来的文字；应当是一条 JSON 记录 { … }。
        把表头存成 CSV 或 XLSX 文件，用 npm run new -- dataset 读入。
      This looks like text pasted from a table; a JSON record { … } was expected.
        Save the table as a CSV or XLSX file and let npm run new -- dataset read its head."
    `);
  });

  it("may end too early", () => {
    expect(said('{\n  "title": { "zh": "公交站点" }')).toMatchInlineSnapshot(`
      "2:28 json-syntax /
      文件在此中断；应当是右花括号 }。
        改正此处的标点或引号。
      The file ends here; a closing brace } was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may end inside a string", () => {
    expect(said('{\n  "title": "公交站点\n}\n')).toMatchInlineSnapshot(`
      "2:12 json-syntax /
      这里是 "公交站点；应当是字符串的右引号。
        改正此处的标点或引号。
      Here stands "公交站点; the closing quote of a string was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may lack a comma", () => {
    expect(said('{\n  "issued": "2024-03-01"\n  "modified": "2026-10-12"\n}\n')).toMatchInlineSnapshot(`
      "3:3 json-syntax /
      这里是 "modified"；应当是逗号。
        改正此处的标点或引号。
      Here stands "modified"; a comma was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may lack a colon", () => {
    expect(said('{ "issued" "2024-03-01" }')).toMatchInlineSnapshot(`
      "1:12 json-syntax /
      这里是 "2024-03-01"；应当是冒号。
        改正此处的标点或引号。
      Here stands "2024-03-01"; a colon was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may lack a value", () => {
    expect(said('{ "issued": , "modified": "2026-10-12" }')).toMatchInlineSnapshot(`
      "1:13 json-syntax /
      这里是 ","；应当是一个值。
        改正此处的标点或引号。
      Here stands ","; a value was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may have a name without quotes", () => {
    expect(said('{ title: "公交站点" }')).toMatchInlineSnapshot(`
      "1:3 json-syntax /
      这里是 "title"；应当是带双引号的属性名。
        改正此处的标点或引号。
      Here stands "title"; a property name in double quotes was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may have single quotes", () => {
    expect(said("{ 'title': '公交站点' }")).toMatchInlineSnapshot(`
      "1:3 json-syntax /
      这里是 "'title'"；应当是带双引号的属性名。
        改正此处的标点或引号。
      Here stands "'title'"; a property name in double quotes was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may have Chinese quotes", () => {
    expect(said("{ “title”: 1 }")).toMatchInlineSnapshot(`
      "1:3 json-syntax /
      这里是 "“title”"；应当是带双引号的属性名。
        改正此处的标点或引号。
      Here stands "“title”"; a property name in double quotes was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may have a Chinese comma", () => {
    expect(said('{ "issued": "2024-03-01"， "modified": "2026-10-12" }')).toMatchInlineSnapshot(`
      "1:25 json-syntax /
      这里是 "，"；应当是逗号。
        改正此处的标点或引号。
      Here stands "，"; a comma was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may have a value that only JavaScript knows", () => {
    expect(said('{ "length": NaN }')).toMatchInlineSnapshot(`
      "1:13 json-syntax /
      这里是 "NaN"；应当是一个值。
        改正此处的标点或引号。
      Here stands "NaN"; a value was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may have a tab inside a string", () => {
    expect(said('{ "title": "公交\t站点" }')).toMatchInlineSnapshot(`
      "1:12 json-syntax /
      这里是 "公交\\t站点"；应当是转义后的控制字符（如 \\n、\\t）。
        改正此处的标点或引号。
      Here stands "公交\\t站点"; an escaped control character (such as \\n, \\t) was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may have an escape that JSON lacks", () => {
    expect(said('{ "pattern": "\\d" }')).toMatchInlineSnapshot(`
      "1:14 json-syntax /
      这里是 "\\d"；应当是合法的转义符。
        改正此处的标点或引号。
      Here stands "\\d"; a valid escape was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may go on behind its end", () => {
    expect(said('{ "title": "公交站点" }\n{ "title": "公交线路" }\n')).toMatchInlineSnapshot(`
      "2:1 json-syntax /
      这里是 "{"；应当是文件结束。
        改正此处的标点或引号。
      Here stands "{"; the end of the file was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may be no JSON from the start", () => {
    expect(said("stopName\n")).toMatchInlineSnapshot(`
      "1:1 json-syntax /
      这里是 "stopName"；应当是一条 JSON 记录 { … }。
        改正此处的标点或引号。
      Here stands "stopName"; a JSON record { … } was expected.
        Mend the punctuation or quotes at this place."
    `);
  });

  it("may carry the marks of a merge conflict", () => {
    expect(
      said('<<<<<<< HEAD\n{ "title": 1 }\n=======\n{ "title": 2 }\n>>>>>>> branch\n'),
    ).toMatchInlineSnapshot(`
      "1:1 json-syntax /
      这里是 git 留下的冲突标记；两种写法应当只留一种。
        留下应当留下的内容，删去 <<<<<<<、=======、>>>>>>> 开头的三行。
      Here stands a mark of a conflict that git left; one of the two versions was expected.
        Keep what should stay and remove the three lines that begin with <<<<<<<, ======= and >>>>>>>."
    `);
  });

  it.each([101, 5000, 1_000_000])(
    "may be nested %i deep, which ends nothing, commas too many or not",
    (depth) => {
      for (const comma of ["", ","])
        expect(
          parse(`${"[".repeat(depth)}1${comma}${"]".repeat(depth)}`).issues.map(({ message }) => message.en),
        ).toEqual(["The JSON is nested too deeply to be read."]);
    },
  );

  it("may be nested 100 deep, or hold any number of brackets in its texts", () => {
    const text = JSON.stringify({ text: "[".repeat(500) });
    for (const given of [`${"[".repeat(100)}${"]".repeat(100)}`, text, text.replace("}", ",}")])
      expect(parse(given).value).toBeDefined();
  });
});

describe("a text that is nearly JSON", () => {
  it("may have a comment: it is reported and read over", () => {
    const text = '{\n  // 说明\n  "title": 1, /* 又一处\n  说明 */ "status": 2\n}\n';
    expect(said(text)).toMatchInlineSnapshot(`
      "2:3 json-no-comment /
      这里有一条注释；JSON 里不能写注释。
        删去注释，说明写进 description。
      Here stands a comment; JSON has no comments.
        Remove it; explanations go into description.

      3:15 json-no-comment /
      这里有一条注释；JSON 里不能写注释。
        删去注释，说明写进 description。
      Here stands a comment; JSON has no comments.
        Remove it; explanations go into description."
    `);
    expect(parse(text).value).toEqual({ title: 1, status: 2 });
  });

  it("may have a trailing comma: it is reported and read over", () => {
    const text = '{\n  "keywords": ["公交", "站点", ],\n  "status": 2 ,\n}\n';
    expect(said(text)).toMatchInlineSnapshot(`
      "2:26 json-no-trailing-comma /
      最后一项后面多了一个逗号；JSON 不允许。
        删去这个逗号。
      A comma follows the last item; JSON does not allow it.
        Remove the comma.

      3:15 json-no-trailing-comma /
      最后一项后面多了一个逗号；JSON 不允许。
        删去这个逗号。
      A comma follows the last item; JSON does not allow it.
        Remove the comma."
    `);
    expect(parse(text).value).toEqual({ keywords: ["公交", "站点"], status: 2 });
  });

  it("may have a property twice: the last one is read, as any reader would", () => {
    const text = '{\n  "title": { "zh": "甲", "zh": "乙" },\n  "title": { "zh": "丙" }\n}\n';
    expect(said(text)).toMatchInlineSnapshot(`
      "2:25 json-key-once /title/zh
      属性 "zh" 写了两次；只有最后一个会被读取。
        只保留一个。
      The property "zh" stands here twice; only the last one would be read.
        Keep one of them.

      3:3 json-key-once /title
      属性 "title" 写了两次；只有最后一个会被读取。
        只保留一个。
      The property "title" stands here twice; only the last one would be read.
        Keep one of them."
    `);
    expect(parse(text).value).toEqual({ title: { zh: "丙" } });
  });

  it("may have all three, and each is reported", () => {
    const text = '{\n  "status": 1,\n  "status": 2, // 新\n}\n';
    expect(said(text)).toMatchInlineSnapshot(`
      "3:16 json-no-comment /
      这里有一条注释；JSON 里不能写注释。
        删去注释，说明写进 description。
      Here stands a comment; JSON has no comments.
        Remove it; explanations go into description.

      3:14 json-no-trailing-comma /
      最后一项后面多了一个逗号；JSON 不允许。
        删去这个逗号。
      A comma follows the last item; JSON does not allow it.
        Remove the comma.

      3:3 json-key-once /status
      属性 "status" 写了两次；只有最后一个会被读取。
        只保留一个。
      The property "status" stands here twice; only the last one would be read.
        Keep one of them."
    `);
    expect(parse(text).value).toEqual({ status: 2 });
  });

  it("may have a comment and a real break: only the break is reported, what follows is guesswork", () => {
    expect(said('{\n  // 说明\n  "title": 1\n  "status": 2\n}\n')).toMatchInlineSnapshot(`
      "4:3 json-syntax /
      这里是 " "status"；应当是逗号。
        改正此处的标点或引号。
      Here stands " "status"; a comma was expected.
        Mend the punctuation or quotes at this place."
    `);
  });
});

describe("a text that is JSON", () => {
  it.each(["null", "[]", '"公交站点"', "1", "{}\n"])("is read, whatever value it holds: %s", (text) => {
    expect(parse(text)).toEqual({ text, value: JSON.parse(text), issues: [] });
  });

  it("may be written in any layout", () => {
    expect(parse('{"a":[1,2],\t"b" :{"c":null}}')).toMatchObject({
      value: { a: [1, 2], b: { c: null } },
      issues: [],
    });
  });

  it.each(['{ "__proto__": { "polluted": true } }', '{ /**/ "__proto__": { "polluted": true } }'])(
    "may have a key __proto__, which stays data: %s",
    (text) => {
      const { value } = parse(text);
      expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
      expect((value as Record<string, unknown>).polluted).toBeUndefined();
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );
});

describe("locator", () => {
  const text =
    '{\n  "title": { "zh": "公交" },\n  "keywords": [\n    "a",\n    "b"\n  ],\n  "12": { "a/b~c": 1 }\n}\n';

  it.each([
    ["", 1, 1],
    ["/title", 2, 3],
    ["/title/zh", 2, 14],
    ["/keywords/1", 5, 5],
    ["/12", 7, 3],
    ["/12/a~1b~0c", 7, 11],
    ["/keywords/7", 3, 3],
    ["/title/en", 2, 3],
    ["/nothing/there", 1, 1],
  ])("finds %s, or the nearest value around it", (pointer, line, column) => {
    expect(locator(text)(pointer)).toEqual({ line, column });
  });

  it("finds the last of two properties, the one that is read", () => {
    expect(locator('{\n  "status": 1,\n  "status": 2\n}')("/status")).toEqual({ line: 3, column: 3 });
  });

  it("finds an offset, at the end of the text too", () => {
    expect(locator("a\nbc\n")("", 3)).toEqual({ line: 2, column: 2 });
    expect(locator("a\nbc\n")("", 5)).toEqual({ line: 3, column: 1 });
  });

  it("counts a line once where it ends with CR LF", () => {
    expect(locator('{\r\n  "a": 1\r\n}')("/a")).toEqual({ line: 2, column: 3 });
  });

  it("finds a place in a text that is no JSON, and in none", () => {
    expect(locator("nonsense")("/a")).toEqual({ line: 1, column: 1 });
    expect(locator("")("/a")).toEqual({ line: 1, column: 1 });
  });
});

it("a pointer takes any key and gives it back", () => {
  for (const key of ["a/b", "a~b", "~1", "/", "", "__proto__", "标题"])
    expect(pointerPath(pointerTo("/fields/0", key))).toEqual(["fields", "0", key]);
});

const parse = (text: string) => parseRecord(new TextEncoder().encode(text));

/** The issues with the places that they stand at. */
function said(text: string): string {
  const locate = locator(text);
  const place = ({ pointer, offset }: Issue) => {
    const { line, column } = locate(pointer, offset);
    return `${line}:${column}`;
  };
  return parse(text)
    .issues.map((issue) => `${place(issue)} ${words(issue)}`)
    .join("\n\n");
}
