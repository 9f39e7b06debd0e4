import { createHash } from "node:crypto";
import { harmless } from "../../catalog/output/harmless.ts";
import { type Fitted, writeWithin } from "./fit.ts";
import type { Layout, Line } from "./layout-block.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** A review as one page that needs nothing else: no script, no request, and a policy that allows none. */
export const reviewHtml = (layout: Layout): string => writeWithin(layout, write);

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #566072; --line: #d5dae2; --ground: #fff; --band: #f4f6f9; --accent: #0b5cad; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaf0; --soft: #a3adbd; --line: #39414f; --ground: #12161d; --band: #1b212b; --accent: #7fb8f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1rem 4rem; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.3; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; }
.verdict { margin: 1rem 0 .5rem; padding: .75rem 1rem; border-left: 4px solid var(--accent); background: var(--band); font-weight: 600; }
.about, .omitted { color: var(--soft); font-size: .9rem; }
ul { padding-left: 1.25rem; }
code { font: .875em ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono CJK SC", monospace; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-size: .85rem; font-weight: 600; white-space: nowrap; }
td > strong:only-child { white-space: nowrap; }
@media (max-width: 45rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr, td { display: block; }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td { padding: .125rem 0; border: 0; }
  td::before { content: attr(data-label) " "; color: var(--soft); font-size: .85rem; }
}
@media print { body { max-width: none; padding: 0; } }
`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

function write({ lang, title, verdict, about, blocks, omitted }: Fitted): string {
  const words = LAYOUT_WORDS[lang];
  const parts = blocks.map(({ heading, intro, columns, rows, omitted }) =>
    [
      `<h2>${text(heading)}</h2>`,
      ...(intro.length > 0 ? [list(intro)] : []),
      ...(rows.length === 0 ? [] : [columns.length > 0 ? table(columns, rows) : list(rows.flat())]),
      ...(omitted > 0 ? [`<p class="omitted">${text(words.omitted(omitted))}</p>`] : []),
    ].join("\n"),
  );
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${text(title)}</h1>
<p class="verdict">${text(verdict)}</p>
<p class="about">${inline(about)}</p>
${[...(omitted > 0 ? [`<p>${text(words.cut(omitted))}</p>`] : []), ...parts].join("\n")}
</main>
</body>
</html>
`;
}

const list = (lines: Line[]) => `<ul>\n${lines.map((line) => `<li>${inline(line)}</li>`).join("\n")}\n</ul>`;

function table(columns: string[], rows: Line[][]): string {
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join("");
  const body = rows.map((row) =>
    row.map((cell, i) => `<td data-label="${text(columns[i] ?? "")}">${inline(cell)}</td>`).join(""),
  );
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.map((cells) => `<tr>${cells}</tr>`).join("\n")}\n</tbody>\n</table>`;
}

const inline = (line: Line): string =>
  line
    .map((span) => {
      if (typeof span === "string") return text(span);
      return "code" in span ? `<code>${text(span.code)}</code>` : `<strong>${text(span.strong)}</strong>`;
    })
    .join("");

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const text = (plain: string) => harmless(plain).replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
