import { rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fill, refillDatabase } from "../fill.js";
import { median } from "../measure.js";
import { runChild } from "../run-child.js";
import { shown } from "../table.js";
import type { WriteTimes } from "../time-writes.js";
import type { Trial, TrialGround } from "../trial.js";

/** How often each checkout has its turn, where two are compared. */
const TURNS = 2;

interface Turn extends WriteTimes {
  readonly fillSeconds: number;
}

/** Whose code writes, and where. */
interface Writer {
  readonly name: string;
  readonly service: string;
}

/** What a write costs, and an import, in a graph that the same code has filled; of another checkout too, in turn, with --against. */
export const writes: Trial = {
  key: "writes",
  title: "Writes: one edit, a batch of 4,000 linkages, and the whole import, into a graph that is filled",
  run: async (ground) => {
    if ("seeds" in ground.source) return undefined;
    const { service, against, source, stamp, folder, database } = ground;
    const writers: Writer[] = [{ name: "this checkout", service }];
    if (against !== undefined)
      writers.push({ name: against, service: resolve(against, "dist/server/main.js") });
    const file = { GRAPH_URL: resolve(folder, "writes", "graph.grafeo") };
    const clear = (): Promise<void> => {
      rmSync(resolve(folder, "writes"), { recursive: true, force: true });
      return Promise.resolve();
    };
    const lines = await linesOf("a file", file, clear, writers, ground);
    await clear();
    if (database) {
      lines.push(...(await linesOf("Neo4j", database.settings, () => database.empty(), writers, ground)));
      await refillDatabase(database, source, stamp, service);
    }
    return {
      head: ["into", "by", "import s", "one edit ms", "batch ms", "log: bytes an edit", "bytes a linkage"],
      lines,
    };
  },
};

async function linesOf(
  into: string,
  settings: Readonly<Record<string, string>>,
  empty: () => Promise<void>,
  writers: readonly Writer[],
  { source, say }: TrialGround,
): Promise<string[][]> {
  const turns = new Map<Writer, Turn[]>(writers.map((writer) => [writer, []]));
  for (let turn = 0; turn < (writers.length > 1 ? TURNS : 1); turn += 1)
    for (const writer of turn % 2 === 0 ? writers : writers.toReversed()) {
      await empty();
      const { seconds } = await fill(source, settings, writer.service);
      turns.get(writer)?.push({ ...(await timesOf(writer, settings)), fillSeconds: seconds });
      say(`writes: ${into} by ${writer.name} done`);
    }
  const lines = [...turns].map(([{ name }, found]) => ({ name, values: valuesOf(found) }));
  const [ours, theirs] = lines;
  if (ours && theirs)
    lines.push({
      name: "ours / theirs",
      values: ours.values.map((value, index) => value / (theirs.values[index] ?? NaN)),
    });
  return lines.map(({ name, values }) => [into, name, ...values.map(shown)]);
}

async function timesOf({ service }: Writer, settings: Readonly<Record<string, string>>): Promise<WriteTimes> {
  const script = fileURLToPath(new URL("../time-writes.ts", import.meta.url));
  const output = await runChild(["--import", "tsx", script, dirname(service)], settings);
  return JSON.parse(output) as WriteTimes;
}

const valuesOf = (turns: readonly Turn[]): number[] => [
  median(turns.map(({ fillSeconds }) => fillSeconds)),
  median(turns.flatMap(({ edits }) => edits)),
  median(turns.flatMap(({ batches }) => batches)),
  median(turns.map(({ bytesAnEdit }) => bytesAnEdit)),
  median(turns.map(({ bytesALinkage }) => bytesALinkage)),
];
