import { rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generateDataset } from "../../tests/support/generate-dataset.js";
import { openGraph } from "../../server/store/graph/engines.js";
import { type Program, startProgram } from "./program.js";

/** The graph that is written to: a file, or a database of Neo4j. */
export interface Ground {
  /** GRAPH_URL, GRAPH_USER and GRAPH_PASSWORD. */
  readonly settings: Readonly<Record<string, string>>;
  /** A folder for the files that are imported. */
  readonly folder: string;
  /** Whether several programs can have it open at once. */
  readonly isShared: boolean;
}

const SERVER = "dist/server";
const EDITOR = "tests/failures/endless-log-writer.ts";
/** How many editions of the imported files there are, and how many stakeholders each has. */
const EDITIONS = 3;
export const STAKEHOLDERS = 1_500;

const editionFile = ({ folder }: Ground, edition: number): string =>
  join(folder, `edition-${edition % EDITIONS}.json`);

/** Writes the files that importers read: editions of one network, which add to each other, change and take away. */
export async function writeEditions(ground: Ground): Promise<void> {
  for (let edition = 0; edition < EDITIONS; edition += 1) {
    const text = JSON.stringify(generateDataset(edition + 1, STAKEHOLDERS), (key, value: unknown) =>
      // Made-up identifiers are left out of an import, and then nothing is taken away.
      key === "identifiers" ? undefined : value,
    );
    await writeFile(editionFile(ground, edition), text);
  }
}

/** `linkages import`, which takes away what the edition before had and this one has not. */
export const startImporter = (ground: Ground, edition: number): Program =>
  startProgram(
    "importer",
    [
      join(SERVER, "cli/main.js"),
      ...["import", "json", editionFile(ground, edition), "--replace", "--report", "/dev/null"],
    ],
    ground.settings,
  );

/** One who stores small and large batches for ever, and says each version that is stored. */
export const startEditor = ({ settings }: Ground, seed: number): Program => {
  const { GRAPH_URL = "", GRAPH_USER = "", GRAPH_PASSWORD = "" } = settings;
  const args = [GRAPH_URL, String(seed), GRAPH_USER, GRAPH_PASSWORD];
  return startProgram("editor", ["--import", "tsx", EDITOR, ...args], {});
};

/** The service, which stores its first network where the graph is empty. */
export const startInstance = ({ settings }: Ground): Program =>
  startProgram("instance", [join(SERVER, "main.js")], { ...settings, PORT: "0", HOST: "127.0.0.1" });

/** `linkages verify`; its code and its last line. */
export async function verify({ settings }: Ground): Promise<{ code: number | null; line: string }> {
  const program = startProgram("verify", [join(SERVER, "cli/main.js"), "verify", "--json"], settings);
  const code = await program.ended;
  return { code, line: program.lines.at(-1) ?? "" };
}

/** Throws where a graph holds anything: what these tools leave behind is not for others. */
export async function checkEmpty(ground: Ground): Promise<void> {
  const { line } = await verify(ground);
  if (line.includes('"records":{"facets":0,"stakeholders":0,"linkages":0}')) return;
  throw new Error(
    `The database must be empty. Name another, or empty it yourself; nothing was touched: ${line}`,
  );
}

/** Takes everything away: the folder of the file, or all that is in the database. */
export async function empty({ settings, isShared }: Ground): Promise<void> {
  const { GRAPH_URL: url = "", GRAPH_USER: user, GRAPH_PASSWORD: password } = settings;
  if (!isShared) {
    await rm(dirname(url), { recursive: true, force: true });
    return;
  }
  const port = await openGraph({ url, user, password });
  await port.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
  await port.close();
}
