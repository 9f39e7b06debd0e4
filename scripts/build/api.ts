// The static API of a site, from the staged records. Argument: the staged root; MULU_STAGE names the stage.
import { exportSite } from "../../src/formats/export.ts";
import { writeApi } from "../../src/site/api-fs.ts";
import { readStage } from "../../src/site/stage-fs.ts";
import { say } from "../progress.ts";

const [out = ""] = process.argv.slice(2);
const stage = readStage();
const count = writeApi(exportSite(stage.site, { ...stage, url: process.env.MULU_URL }), out);
say(`${stage.site}: API, ${count} files besides the entries`);
