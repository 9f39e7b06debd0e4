// Builds both sites where something changed since the last build, then serves them. `npm start -- [--port N]
// [--lang zh|en]`.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Config } from "../src/catalog/types.gen.ts";
import { fingerprint } from "../src/site/fingerprint-fs.ts";
import { serveSite } from "../src/site/serve-fs.ts";
import { OPTION_WORDS } from "./option-words.ts";
import { readOptions, today } from "./options.ts";

const root = process.cwd();
const port = readPort();
const config = JSON.parse(readFileSync(join(root, "mulu.config.json"), "utf8")) as Config;
const date = process.env.MULU_DATE ?? today(config.timeZone);

const stamp = join(root, "dist/.built");
const current = `${fingerprint(root, process.env.MULU_CATALOGS ?? config.catalogs.join(":"))} ${date}`;
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== current) {
  console.log("Building both sites …");
  const built = spawnSync(process.execPath, ["scripts/build.ts", "--date", date], {
    cwd: root,
    stdio: "inherit",
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
  writeFileSync(stamp, current);
} else {
  console.log("Nothing changed since the last build.");
}

const open = await serve("open", port);
const share = await serve("share", port === 0 ? 0 : port + 1);
console.log(`open  http://127.0.0.1:${open}/`);
console.log(`share http://127.0.0.1:${share}/`);

/** Starts one site; where the wanted port is taken, a free one is used and the line below tells it. */
async function serve(site: "open" | "share", wanted: number): Promise<number> {
  const base = new URL(process.env.MULU_URL ?? config.sites[site].url).pathname;
  const folder = join(root, "dist", site);
  const start = (at: number) => serveSite(folder, base, at, site === "open");
  const server = await start(wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    console.log(`Port ${wanted} is taken; using a free one.`);
    return start(0);
  });
  return (server.address() as AddressInfo).port;
}

function readPort(): number {
  const { port: given, lang, positionals } = readOptions({ texts: ["port"] });
  const words = OPTION_WORDS[lang];
  const wanted = given === undefined ? 4321 : Number(given || Number.NaN);
  const whole = Number.isInteger(wanted) && wanted >= 0 && wanted <= 65534;
  if (whole && positionals.length === 0) return wanted;
  console.error(whole ? words.optionsOnly(positionals.join(" ")) : words.portFrom(`--port ${given}`));
  process.exit(2);
}
