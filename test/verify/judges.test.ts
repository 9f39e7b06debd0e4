import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { conformance, here } from "../conformance/shared.ts";
import { builtCity } from "../sites.ts";
import { root } from "../support.ts";

const folder = join(root, "test/conformance");
const python = here ? installJudges() : undefined;

describe.skipIf(!python)("validators in Python that others wrote", () => {
  it("find nothing in the city's tables, packages, Croissant documents and graphs, but something in broken ones", () => {
    const shapes = conformance("dcat-ap-3.0.1/shacl");
    const { status, stdout, stderr } = spawnSync(
      python ?? "",
      [join(folder, "judges.py"), builtCity("open"), shapes],
      { encoding: "utf8", maxBuffer: 1 << 28 },
    );
    expect([status, status === 0 ? "" : stderr]).toEqual([0, ""]);
    const { broken, judged, found } = JSON.parse(stdout) as {
      broken: Record<string, number>;
      judged: Record<string, number>;
      found: string[];
    };
    expect(Object.entries(broken).filter(([, count]) => count === 0)).toEqual([]);
    expect(Object.entries(judged).filter(([, count]) => count === 0)).toEqual([]);
    expect(found).toEqual([]);
  });
});

/** An environment of its own with the validators, kept between runs. @returns its interpreter, where there can be one */
function installJudges(): string | undefined {
  const home = join(root, ".mulu/python");
  const interpreter = join(home, "bin/python");
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { encoding: "utf8" }).status === 0;
  if (!existsSync(interpreter) && !run("python3", "-m", "venv", home)) {
    console.warn("skipped: there is no Python 3 with venv, so no validator in Python judges");
    return undefined;
  }
  if (!run(interpreter, "-m", "pip", "install", "-q", "-r", join(folder, "requirements.txt"))) {
    console.warn("skipped: the validators in Python cannot be installed");
    return undefined;
  }
  return interpreter;
}
