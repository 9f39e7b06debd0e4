// Lays down the data files of a staged site, and of every table its other formats and its profile. Argument: the stage's folder.
import { join } from "node:path";
import { writeData } from "../../src/site/data-fs.ts";
import { readStage } from "../../src/site/stage-fs.ts";
import { say } from "../progress.ts";

const [work = ""] = process.argv.slice(2);
const { site, config } = readStage();
const { files, made } = await writeData(work, join(process.cwd(), ".mulu/cache/data"), config.largestTable);
say(`${site}: ${files} data files, ${made} of them made`);
