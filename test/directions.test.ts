import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./support.ts";

/** The rooms of src/ in their order (ARCHITECTURE.md); those of the last line are one. */
const ROOMS =
  "catalog · calendar · tables · rules · lists · forms · formats · search · review · reports · sdk · preview · site · pages components layouts content styles"
    .split(" · ")
    .map((rooms) => rooms.split(" "));

/** Rooms up to this one also run in a browser. */
const BROWSER = ROOMS.findIndex(([room]) => room === "forms");

const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|mjs|js|astro|mdx)$/.test(file))
    .map((file) => join(folder, file).replaceAll("\\", "/"));

describe.each(filesOf("src"))("%s", (file) => {
  it("imports from its own room and rooms before it, and needs the system only where its name says so", () => {
    const room = roomOf(file);
    expect(room).toBeGreaterThanOrEqual(0);
    for (const target of importsOf(file)) {
      if (room <= BROWSER && !/-(fs|git)\.ts$/.test(file))
        expect(target).not.toMatch(/^node:|-(fs|git)\.ts$/);
      if (/^(node:)?fs(\/|$)/.test(target)) expect(file).toMatch(/-fs\.ts$/);
      if (/^(node:)?child_process$/.test(target)) expect(file).toMatch(/-git\.ts$/);
      if (!target.startsWith(".")) continue;
      const path = pathOf(file, target);
      expect([path, roomOf(path) >= 0 && roomOf(path) <= room]).toEqual([path, true]);
    }
  });
});

it.each(filesOf("scripts"))("%s imports no test", (file) => {
  for (const target of importsOf(file)) expect(pathOf(file, target)).not.toMatch(/^test\//);
});

const pathOf = (file: string, target: string) =>
  relative(root, join(root, dirname(file), target)).replaceAll("\\", "/");

/** The place of a file's room in the line; -1 outside src, -1 in a room that the line does not have. */
function roomOf(path: string): number {
  const [top, room = ""] = path.split("/");
  return top === "src" ? ROOMS.findIndex((rooms) => rooms.includes(room)) : -1;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g)].map(([, target = ""]) => target);
}
