import { readFileSync } from "node:fs";
import { stakeholdersOf } from "../schema/check-dataset.js";
import { readDataset } from "../schema/read-dataset.js";
import { datasetRecord } from "../schema/record.js";
import { takeUpTables } from "./judge-take-ups.js";
import { writeSection } from "./page.js";

/** What came of suggestions: of a file that `linkages export json` wrote, or of the documents' network, in the page. */
const [file] = process.argv.slice(2);
if (file === undefined) writeSection("take-ups", takeUpTables(stakeholdersOf(await readDataset("seeds"))));
else {
  const dataset = datasetRecord.parse(JSON.parse(readFileSync(file, "utf8")));
  process.stdout.write(`${takeUpTables(stakeholdersOf(dataset))}\n`);
}
