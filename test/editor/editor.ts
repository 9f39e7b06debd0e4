import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  ClientCapabilities,
  type CompletionItem,
  getLanguageService,
  type MarkupContent,
  TextDocument,
} from "vscode-json-languageservice";
import { root } from "../support.ts";

/** Where the cursor stands in a text. */
export const CURSOR = "▮";

/** A record opened in the engine of VS Code, as VS Code opens it. */
export interface Opened {
  /** What is underlined, as `line:column-column text: message`. */
  problems(): Promise<string[]>;
  /** The proposals at the cursor. */
  completions(): Promise<CompletionItem[]>;
  /** The text with a proposal accepted; placeholders are left empty. */
  accept(label: string): Promise<string>;
  /** The help for what stands at the cursor. */
  hover(): Promise<string | undefined>;
}

/** What the engine asked of the network; each was refused. */
export const refused: string[] = [];

const service = getLanguageService({
  schemaRequestService: (uri) => {
    if (uri.startsWith("file:")) return readFile(fileURLToPath(uri), "utf8");
    refused.push(uri);
    return Promise.reject(new Error("no network"));
  },
  workspaceContext: { resolveRelativePath: (to, from) => new URL(to, from).href },
  clientCapabilities: ClientCapabilities.LATEST,
});
service.configure({ validate: true, allowComments: true });

/**
 * Opens a text under a path of the repository. Schemas are found by the text's own `$schema` and read from disk, as on
 * a machine without a network and without an extension or a setting for this repository.
 */
export function open(path: string, marked: string): Opened {
  const text = marked.replace(CURSOR, "");
  const document = TextDocument.create(pathToFileURL(join(root, path)).href, "json", 1, text);
  const parsed = service.parseJSONDocument(document);
  const position = document.positionAt(marked.indexOf(CURSOR));
  const completions = async () => (await service.doComplete(document, position, parsed))?.items ?? [];
  return {
    completions,
    async problems() {
      const found = await service.doValidation(document, parsed, {
        comments: "error",
        trailingCommas: "error",
      });
      return found.map(({ range: { start, end }, message }) => {
        const there = text.slice(document.offsetAt(start), document.offsetAt(end)).split("\n")[0];
        return `${start.line + 1}:${start.character + 1} ${there} | ${message}`;
      });
    },
    async accept(label) {
      const item = (await completions()).find((candidate) => candidate.label === label);
      if (!item?.textEdit || !("range" in item.textEdit)) throw new Error(`no proposal ${label}`);
      const plain = item.textEdit.newText
        .replaceAll(/(?<!\\)\$(\d+|\{\d+:((?:[^}\\]|\\.)*)\})/g, "$2")
        .replaceAll(/\\([$}\\])/g, "$1");
      return TextDocument.applyEdits(document, [{ ...item.textEdit, newText: plain }]);
    },
    async hover() {
      const found = await service.doHover(document, position, parsed);
      return (found?.contents as (string | MarkupContent)[] | undefined)
        ?.map((part) => (typeof part === "string" ? part : part.value))
        .join("\n");
    },
  };
}
