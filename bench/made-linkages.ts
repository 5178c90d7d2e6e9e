import { writeFileSync } from "node:fs";
import { type DatasetRecord, datasetRecord } from "../schema/record.js";
import { seededRandom } from "../tests/support/seeded-random.js";

const DOCUMENT = { id: "document:bench", name: "Linkages made by the bench", type: "table" };
const SOURCES = [{ document: DOCUMENT.id, locator: "all of it" }];

/** Linkages that nobody has yet: organisations that take part in projects, drawn by the seed. `name` tells several lots apart. */
export function madeLinkages(
  organisations: readonly string[],
  projects: readonly string[],
  count: number,
  name: string,
): DatasetRecord {
  const random = seededRandom(count);
  const linkages = Array.from({ length: count }, (_, index) => {
    const to = random.pick(projects);
    return {
      id: `linkage:${to}/bench-${name}-${index}`,
      kind: "COLLABORATION",
      from: random.pick(organisations),
      to,
      role: "PARTNER",
      status: "ESTABLISHED",
      period: `${2014 + random.below(5)}-0${1 + random.below(9)}-01/2019-12-31`,
      sources: SOURCES,
    };
  });
  return datasetRecord.parse({ documents: [DOCUMENT], linkages });
}

/** Agencies and projects that nobody has yet. */
export function madeStakeholders(count: number): DatasetRecord {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return datasetRecord.parse({
    documents: [DOCUMENT],
    agencies: numbers.map((number) => ({
      id: `agency:bench-${number}`,
      name: `Agency ${number} of the bench`,
      summary: "It is here to be written to.",
      sources: SOURCES,
    })),
    projects: numbers.map((number) => ({
      id: `project:bench-${number}`,
      name: `Project ${number} of the bench`,
      sources: SOURCES,
    })),
  });
}

/** Writes a dataset as a file that `linkages import json` reads. */
export function writeDataset(file: string, dataset: DatasetRecord): void {
  writeFileSync(file, JSON.stringify(dataset));
}
