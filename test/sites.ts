import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { loadProject, type Project } from "../src/catalog/load-fs.ts";
import type { Site } from "../src/catalog/project.ts";
import { serveSite } from "../src/site/serve-fs.ts";
import { root } from "./support.ts";

/** The test city, which `npm test` built before the browser tests run. */
export const FIXTURE = "test/fixtures/city";
export const built = (site: Site): string => join(root, ".mulu/test/dist", site);

/** The invented city, which test/verify/setup.ts built before the long checks run. */
export const CITY = "catalogs";
export const builtCity = (site: Site): string => join(root, ".mulu/test/city", site);

/** Serves a built site as long as the tests run. @returns its address, without a slash at the end */
export async function serve(folder: string, base = "/"): Promise<string> {
  const server = await serveSite(folder, base, 0);
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.replace(/\/$/, "")}`;
}

/** The project with these catalogs. @param catalogs a folder, from the project's folder on */
export function load(catalogs: string): Project {
  const project = loadProject(root, { MULU_CATALOGS: catalogs });
  if (Array.isArray(project)) throw new Error("mulu.config.json cannot be used");
  return project;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
