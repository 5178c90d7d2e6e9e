import { rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { startServer } from "../child-server.js";
import { ours, serviceCommand } from "../contenders/ours.js";
import { refillDatabase } from "../fill.js";
import { load, type Spell, type Stream } from "../load.js";
import { madeLinkages, writeDataset } from "../made-linkages.js";
import { percentile } from "../measure.js";
import { one } from "../questions/one.js";
import { runChild } from "../run-child.js";
import { shown } from "../table.js";
import type { Trial, TrialGround } from "../trial.js";
import { watchMemory, type Watched } from "../watch-memory.js";

const LINKAGES = 100_000;

/** Point reads a second: as many as are answered, which leaves nothing of two cores, and as of a service with room. */
const RATES = { "as fast as answered": Infinity, "200 a second": 200 } as const;
type Pace = keyof typeof RATES;
const PACES = Object.keys(RATES) as Pace[];

/** An import by another process, and point reads of the service meanwhile: what each costs the other. */
export const importBeside: Trial = {
  key: "import-beside",
  title: "An import of 100,000 linkages into Neo4j, and point reads meanwhile",
  run: async (ground) => {
    const { database, source, stamp, service } = ground;
    if (database === undefined || "seeds" in source) return undefined;
    const importFile = async (name: string): Promise<number> => {
      const file = writeFile(ground, name);
      const begun = performance.now();
      const cli = join(dirname(service), "cli", "main.js");
      await runChild([cli, "import", "json", file, "--report", "/dev/null"], { ...database.settings });
      rmSync(file);
      return (performance.now() - begun) / 1_000;
    };
    await database.setMark({ stamp, complete: false });
    const aloneSeconds = await importFile("alone");
    const lines: string[][] = [];
    for (const pace of PACES) {
      const work = (): Promise<number> => importFile(`beside-${PACES.indexOf(pace)}`);
      lines.push(...linesOf(pace, aloneSeconds, await readsBeside(ground, RATES[pace], work)));
    }
    await refillDatabase(database, source, stamp, service);
    return { head: ["reads", "what", "alone", "meanwhile", "meanwhile / alone"], lines };
  },
};

interface Beside {
  readonly alone: Spell;
  readonly beside: Spell;
  readonly besideSeconds: number;
  readonly watched: Watched;
}

function linesOf(
  pace: Pace,
  aloneSeconds: number,
  { alone, beside, besideSeconds, watched }: Beside,
): string[][] {
  const [calm, busy] = [alone, beside].map((spell) => spell.latencies.toSorted((a, b) => a - b));
  const line = (what: string, before: number, meanwhile: number): string[] => [
    ...[pace, what],
    ...[before, meanwhile, meanwhile / before].map(shown),
  ];
  const at = (what: string, share: number): string[] =>
    line(what, percentile(calm ?? [], share), percentile(busy ?? [], share));
  return [
    line(
      "point reads a second",
      alone.latencies.length / alone.seconds,
      beside.latencies.length / beside.seconds,
    ),
    at("p50 ms", 0.5),
    at("p95 ms", 0.95),
    line("linkages imported a second", LINKAGES / aloneSeconds, LINKAGES / besideSeconds),
    [pace, "memory not filled, longest s", "–", shown(watched.longestUnfilledMs / 1_000), "–"],
  ];
}

function writeFile({ facts, folder }: TrialGround, name: string): string {
  const isProject = (id: string): boolean => id.startsWith("project:");
  const projects = facts.pools.ids.filter(isProject);
  const organisations = facts.pools.ids.filter((id) => !isProject(id));
  const file = resolve(folder, `import-${name}.json`);
  writeDataset(file, madeLinkages(organisations, projects, LINKAGES, name));
  return file;
}

async function readsBeside(
  { service, embedded, database, facts, seconds }: TrialGround,
  rate: number,
  work: () => Promise<number>,
): Promise<Beside> {
  const ground = { service, embedded, neo4j: database?.settings, factsFile: "" };
  const server = await startServer(serviceCommand(ground, database?.settings ?? {}));
  const stop = new AbortController();
  try {
    const stream: Stream = { asks: ours.asks(one, facts, "once") ?? [], next: 0 };
    await load(server.port, stream, seconds, rate);
    const alone = await load(server.port, stream, seconds * 3, rate);
    const watched: Watched = { ages: [], unseen: 0, longestUnfilledMs: 0 };
    const watching = watchMemory(server.port, [], watched, stop.signal);
    const done = new AbortController();
    const importing = work().finally(() => {
      done.abort();
    });
    const spells: Spell[] = [];
    while (!done.signal.aborted) spells.push(await load(server.port, stream, 0.5, rate));
    const besideSeconds = await importing;
    stop.abort();
    await watching;
    return { alone, beside: joined(spells), besideSeconds, watched };
  } finally {
    await server.stop();
  }
}

const joined = (spells: readonly Spell[]): Spell => ({
  latencies: spells.flatMap(({ latencies }) => latencies),
  seconds: spells.reduce((sum, { seconds }) => sum + seconds, 0),
  failed: spells.reduce((sum, { failed }) => sum + failed, 0),
  bytes: spells.reduce((sum, { bytes }) => sum + bytes, 0),
});
