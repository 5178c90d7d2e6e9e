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

/** An import by another process, and point reads of the service meanwhile: what each costs the other. */
export const importBeside: Trial = {
  key: "import-beside",
  title: "An import of 100,000 linkages into Neo4j, and point reads meanwhile",
  run: async (ground) => {
    const { database, source, stamp, service } = ground;
    if (database === undefined || "seeds" in source) return undefined;
    const files = writeFiles(ground);
    const importFile = async (file: string): Promise<number> => {
      const begun = performance.now();
      const cli = join(dirname(service), "cli", "main.js");
      await runChild([cli, "import", "json", file, "--report", "/dev/null"], { ...database.settings });
      return (performance.now() - begun) / 1_000;
    };
    await database.setMark({ stamp, complete: false });
    const aloneSeconds = await importFile(files.alone);
    const { alone, beside, besideSeconds, watched } = await readsBeside(ground, () =>
      importFile(files.beside),
    );
    for (const file of Object.values(files)) rmSync(file);
    await refillDatabase(database, source, stamp, service);
    const line = (what: string, [before, meanwhile]: readonly [number, number]): string[] => [
      what,
      ...[before, meanwhile, meanwhile / before].map(shown),
    ];
    const [calm, busy] = [alone, beside].map((spell) => spell.latencies.toSorted((a, b) => a - b));
    const both = (share: number): [number, number] => [
      percentile(calm ?? [], share),
      percentile(busy ?? [], share),
    ];
    return {
      head: ["what", "alone", "meanwhile", "meanwhile / alone"],
      lines: [
        line("point reads a second", [
          alone.latencies.length / alone.seconds,
          beside.latencies.length / beside.seconds,
        ]),
        line("p50 ms", both(0.5)),
        line("p95 ms", both(0.95)),
        line("linkages imported a second", [LINKAGES / aloneSeconds, LINKAGES / besideSeconds]),
        ["memory not filled, longest s", "–", shown(watched.longestUnfilledMs / 1_000), "–"],
      ],
    };
  },
};

function writeFiles({ facts, folder }: TrialGround): Record<"alone" | "beside", string> {
  const isProject = (id: string): boolean => id.startsWith("project:");
  const projects = facts.pools.ids.filter(isProject);
  const organisations = facts.pools.ids.filter((id) => !isProject(id));
  const write = (name: string): string => {
    const file = resolve(folder, `import-${name}.json`);
    writeDataset(file, madeLinkages(organisations, projects, LINKAGES, name));
    return file;
  };
  return { alone: write("alone"), beside: write("beside") };
}

async function readsBeside(
  { service, embedded, database, facts, seconds }: TrialGround,
  work: () => Promise<number>,
): Promise<{ alone: Spell; beside: Spell; besideSeconds: number; watched: Watched }> {
  const ground = { service, embedded, neo4j: database?.settings, factsFile: "" };
  const server = await startServer(serviceCommand(ground, database?.settings ?? {}));
  const stop = new AbortController();
  try {
    const stream: Stream = { asks: ours.asks(one, facts, "once") ?? [], next: 0 };
    await load(server.port, stream, seconds);
    const alone = await load(server.port, stream, seconds * 3);
    const watched: Watched = { ages: [], unseen: 0, longestUnfilledMs: 0 };
    const watching = watchMemory(server.port, [], watched, stop.signal);
    const done = new AbortController();
    const importing = work().finally(() => {
      done.abort();
    });
    const spells: Spell[] = [];
    while (!done.signal.aborted) spells.push(await load(server.port, stream, 0.5));
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
