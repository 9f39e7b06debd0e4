import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import sirv from "sirv";
import config from "./mulu.config.json" with { type: "json" };

// One build makes one site: MULU_SITE says which, MULU_OUT where it goes. `npm run build` sets both.
const site = process.env.MULU_SITE === "share" ? "share" : "open";
const url = new URL(process.env.MULU_URL ?? config.sites[site].url);

export default defineConfig({
  site: url.origin,
  base: url.pathname,
  outDir: process.env.MULU_OUT ?? `./.mulu/preview-${site}`,
  cacheDir: `./.mulu/cache-${site}`,
  trailingSlash: "always",
  integrations: [mdx(), stagedFiles()],
  build: { inlineStylesheets: "never", assets: "assets", concurrency: 4 },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Nothing is inlined, so that the content-security policy needs no hashes.
  // Workers load parts of themselves on demand, which only modules can.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: "es" } },
});

/** `npm run dev` serves beside the pages what a build would put there: records, data, lists and other formats. */
function stagedFiles() {
  return {
    name: "staged-files",
    hooks: {
      "astro:server:setup": ({ server }) =>
        server.middlewares.use(url.pathname, sirv(`${process.env.MULU_STAGE}/root`, { dev: true })),
    },
  };
}
