// Writes a site in the forms that others read, from the staged records. Argument: the staged root; MULU_STAGE names the stage.
import { exportSite } from "../../src/formats/export.ts";
import { formatsOf } from "../../src/formats/index.ts";
import { writeFormats } from "../../src/formats/write-fs.ts";
import { readEntry, readStage } from "../../src/site/stage-fs.ts";
import { say } from "../progress.ts";

const [out = ""] = process.argv.slice(2);
const stage = readStage();
const site = exportSite(stage.site, { ...stage, url: process.env.MULU_URL });
const formats = formatsOf(stage.site);
const entries = stage.cards
  .map(({ id }) => id)
  .values()
  .map(readEntry);
const count = await writeFormats(formats, site, entries, out);
say(`${stage.site}: ${formats.length} formats, ${count} files`);
