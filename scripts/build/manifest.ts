// The list of everything that a site publishes besides its pages. Argument: the staged root; it runs when all is written.
import { writeManifest } from "../../src/site/manifest-fs.ts";
import { readStage } from "../../src/site/stage-fs.ts";
import { say } from "../progress.ts";

const [out = ""] = process.argv.slice(2);
say(`${readStage().site}: manifest of ${writeManifest(out)} files`);
