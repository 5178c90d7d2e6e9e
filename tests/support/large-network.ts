import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How many partners the hub has: more than one page of an expansion, fewer than two. */
export const PARTNERS = 30;
const OTHERS = 290;
const SOURCES = [{ document: "document:register", locator: "all of it" }];

const rows = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(index + 1).padStart(3, "0"));

/**
 * Writes facts of more stakeholders than the explorer shows at the start: a hub that funds some projects and trains one
 * of their universities, and projects that nobody is linked with. The university is in a country without a point of its own.
 */
export function writeLargeNetwork(folder: string): void {
  const write = (file: string, records: readonly object[]): void => {
    writeFileSync(join(folder, file), JSON.stringify(records));
  };
  mkdirSync(join(folder, "linkages"));
  write("documents.yaml", [
    { id: "document:register", name: "Register", publisher: "Registrar", type: "table" },
  ]);
  write("places.yaml", [
    { id: "place:norway", name: "Norway", codes: [{ scheme: "ISO3166-1", value: "NO" }] },
    { id: "place:south", name: "Port of the South", latitude: 43.3, longitude: 5.4 },
    { id: "place:nowhere", name: "Nowhere in particular" },
  ]);
  write("agencies.yaml", [
    { id: "agency:hub", name: "Hub of all Funds", places: ["place:south"], sources: SOURCES },
    { id: "agency:lost", name: "Lost Agency", places: ["place:nowhere"], sources: SOURCES },
  ]);
  write("universities.yaml", [
    { id: "university:north", name: "University of the North", places: ["place:norway"], sources: SOURCES },
  ]);
  write(
    "projects.yaml",
    rows(PARTNERS + OTHERS).map((row) => ({
      id: `project:p${row}`,
      name: `Project ${row}`,
      sources: SOURCES,
    })),
  );
  write(
    "linkages/funding.yaml",
    rows(PARTNERS).map((row) => ({
      id: `linkage:agency:hub/funds-${row}`,
      kind: "FUNDING",
      from: "agency:hub",
      to: `project:p${row}`,
      title: `Grant ${row}`,
      status: "ESTABLISHED",
      sources: SOURCES,
    })),
  );
  write("linkages/training.yaml", [
    {
      id: "linkage:agency:hub/trains-north",
      kind: "TRAINING",
      from: "agency:hub",
      to: "university:north",
      title: "Training",
      status: "ESTABLISHED",
      sources: SOURCES,
    },
  ]);
}
