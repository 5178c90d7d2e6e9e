// Writes large files that are always the same, to see that an import's memory does not grow with its files:
// npx tsx tools/large-files.ts FOLDER MEGABYTES makes stakeholders.csv, linkages.csv and activities.xml there.
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const STAKEHOLDERS = 20_000;
const WORDS =
  "training cluster export loom leather village quality textile surgical finance design water".split(" ");

/** About 1,900 characters that differ from row to row. */
const text = (seed: number): string =>
  Array.from(
    { length: 260 },
    (_, place) => WORDS[(seed * 7 + place * (1 + (seed % 11))) % WORDS.length],
  ).join(" ");

const someone = (seed: number): string => `agency:made-${(seed * 7919) % STAKEHOLDERS}`;
const day = (seed: number): string => `20${10 + (seed % 15)}-0${1 + (seed % 9)}-1${seed % 10}`;

function* stakeholders(): Generator<string> {
  yield "id,kind,name\n";
  for (let one = 0; one < STAKEHOLDERS; one += 1) yield `agency:made-${one},AGENCY,Made agency ${one}\n`;
}

function* linkages(bytes: number): Generator<string> {
  let written = 0;
  yield "id,from,to,kind,period,activity\n";
  for (let one = 0; written < bytes; one += 1) {
    const [from, to] = [someone(one), someone(one + 1 + (one % 97))];
    const row = `linkage:${from}/${one},${from},${to},TRAINING,${day(one)},${text(one)}\n`;
    written += row.length;
    yield row;
  }
}

function* activities(bytes: number): Generator<string> {
  let written = 0;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n';
  for (let one = 0; written < bytes; one += 1) {
    const element = activity(one);
    written += element.length;
    yield element;
  }
  yield "</iati-activities>\n";
}

const organisation = (name: string, ref: number, more: string): string =>
  `<${name} ref="XM-MADE-${ref}"${more}><narrative>Made organisation ${ref}</narrative></${name}>`;

const activity = (one: number): string =>
  `<iati-activity default-currency="EUR"><iati-identifier>XM-MADE-1-${one}</iati-identifier>` +
  organisation("reporting-org", 1, ' type="10"') +
  `<title><narrative>Made activity ${one}</narrative></title>` +
  `<description><narrative>${text(one)} ${text(one + 1)}</narrative></description>` +
  organisation("participating-org", one % 5_000, ' role="1"') +
  organisation("participating-org", 5_000 + (one % 3_000), ' role="4"') +
  `<activity-status code="2"/><activity-date iso-date="${day(one)}" type="2"/>` +
  `<transaction><transaction-type code="3"/><transaction-date iso-date="${day(one)}"/><value>${one}</value>` +
  `${organisation("receiver-org", 8_000 + (one % 900), "")}</transaction></iati-activity>\n`;

const [folder = ".", megabytes = "1000"] = process.argv.slice(2);
const bytes = Number(megabytes) * 1_000_000;
for (const [name, lines] of [
  ["stakeholders.csv", stakeholders()],
  ["linkages.csv", linkages(bytes)],
  ["activities.xml", activities(bytes)],
] as const)
  await pipeline(Readable.from(lines), createWriteStream(join(folder, name)));
