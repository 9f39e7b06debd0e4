import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { PackageFiles } from "./entry-module.ts";

/** Files of the runtime that each package replaces by its own. */
const REPLACED = new Set(["ids.ts", "standard.ts"]);

/** The client as JavaScript with its declarations. @param root the project's folder */
export function compileRuntime(root: string): PackageFiles {
  const folder = join(root, "src/sdk/runtime");
  const files: PackageFiles = new Map();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !REPLACED.has(file))
    .sort()) {
    const source = readFileSync(join(folder, name), "utf8");
    const options = { fileName: name, compilerOptions: OPTIONS };
    const base = name.slice(0, -".ts".length);
    files.set(`${base}.js`, asJs(ts.transpileModule(source, options).outputText));
    files.set(`${base}.d.ts`, asJs(ts.transpileDeclaration(source, options).outputText));
  }
  return files;
}

const OPTIONS: ts.CompilerOptions = {
  // What Node 18 and the browsers of its day run.
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  declaration: true,
};

/** Imports in the package name the JavaScript. */
const asJs = (text: string): string => text.replaceAll(/(from\s+"\.\/[^"]+)\.ts"/g, '$1.js"');
