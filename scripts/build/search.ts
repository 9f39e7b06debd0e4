// The last step of a site: its search, from the staged records. Argument: the staged root; MULU_STAGE names the stage.
import { buildSearch } from "../../src/search/build-fs.ts";
import { readEntry, readStage } from "../../src/site/stage-fs.ts";
import { say } from "../progress.ts";

const [out = ""] = process.argv.slice(2);
const { site, cards, agencies, lists, config } = readStage();
await buildSearch({
  entries: cards.map(({ id }) => readEntry(id)),
  agencies,
  lists,
  city: config.city,
  site,
  out,
  log: (line) => say(`${site}: ${line}`),
});
