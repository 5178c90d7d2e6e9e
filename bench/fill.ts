import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pino } from "pino";
import { openGraph } from "../server/store/graph/engines.js";
import { seedIfEmpty } from "../server/store/seeding.js";
import type { BenchDatabase } from "./bench-database.js";
import { usageOf } from "./process-usage.js";
import type { Source } from "./size.js";

/** What an import took. */
export interface Filling {
  readonly seconds: number;
  /** Of the importing process; undefined where it cannot be read. */
  readonly peakMb: number | undefined;
}

/** What decides what is stored: a graph that was filled by other code is filled anew. */
const DECISIVE = ["../schema", "exchange", "store"];

/** Names a source and the code that reads it. */
export function stampOf(key: string, source: Source, service: string): string {
  const hash = createHash("sha1").update(JSON.stringify([key, source]));
  for (const folder of DECISIVE.map((name) => join(dirname(service), name)))
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
      if (file.endsWith(".js")) hash.update(readFileSync(join(folder, file)));
  return `${key} ${hash.digest("hex")}`;
}

/** Fills the graph of the settings by our own import, which must be empty. */
export async function fill(
  source: Source,
  settings: Readonly<Record<string, string>>,
  service: string,
): Promise<Filling> {
  const begun = performance.now();
  const elapsed = (): number => (performance.now() - begun) / 1_000;
  if ("cordis" in source) {
    const peakMb = await runImport(source.cordis, settings, service);
    return { seconds: elapsed(), peakMb };
  }
  const { GRAPH_URL: url = "", GRAPH_USER: user, GRAPH_PASSWORD: password } = settings;
  const port = await openGraph({ url, user, password });
  try {
    await seedIfEmpty(port, source.seeds, pino({ level: "silent" }));
  } finally {
    await port.close();
  }
  return { seconds: elapsed(), peakMb: undefined };
}

/** Runs `linkages import cordis` and gives the most memory that it held. */
function runImport(
  folder: string,
  settings: Readonly<Record<string, string>>,
  service: string,
): Promise<number | undefined> {
  const cli = join(dirname(service), "cli", "main.js");
  const environment = { PATH: process.env["PATH"], ...settings };
  const report = ["--report", "/dev/null"];
  const child = spawn(process.execPath, [cli, "import", "cordis", folder, ...report], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let peakMb: number | undefined;
  const look = (): void => {
    peakMb = usageOf(child.pid ?? 0)?.peakMb ?? peakMb;
  };
  const watch = setInterval(look, 100);
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2_000)));
  return new Promise((done, fail) => {
    child.once("close", (code) => {
      clearInterval(watch);
      if (code === 0) done(peakMb);
      else fail(new Error(`linkages import cordis ${folder} ended with ${code}: ${errors}`));
    });
  });
}

/** The settings of a file that holds the source; filled where it does not yet. */
export async function filledFile(
  folder: string,
  source: Source,
  stamp: string,
  service: string,
): Promise<Record<string, string>> {
  const settings = { GRAPH_URL: resolve(folder, "graph.grafeo") };
  const note = join(folder, "stamp");
  if (existsSync(note) && readFileSync(note, "utf8") === stamp) return settings;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(source, settings, service);
  writeFileSync(note, stamp);
  return settings;
}

/** Makes a database hold the source; filled where it does not yet. */
export async function fillDatabase(
  database: BenchDatabase,
  source: Source,
  stamp: string,
  service: string,
): Promise<void> {
  const mark = await database.mark();
  if (mark?.complete === true && mark.stamp === stamp) return;
  await refillDatabase(database, source, stamp, service);
}

/** The same, whatever it holds. */
export async function refillDatabase(
  database: BenchDatabase,
  source: Source,
  stamp: string,
  service: string,
): Promise<void> {
  await database.empty();
  await fill(source, database.settings, service);
  await database.setMark({ stamp, complete: true });
}
