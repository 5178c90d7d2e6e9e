import { pino } from "pino";
import { readDataset } from "../../../schema/read-dataset.js";
import type { GraphPort } from "../../../server/store/graph/port.js";
import { scopedPort } from "../../../server/store/graph/scoped-port.js";
import { graphMemoryOf } from "../../../server/network/graph-memory.js";
import { GRAPH_SCHEMA, writeRepository } from "../../../server/store/writers/write-repository.js";
import { testEngine } from "../../support/test-engines.js";

/** Only the version is told; all other reads wait until they are given up, and their signals are kept. */
function endlessPort(port: GraphPort): { port: GraphPort; signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  const read: GraphPort["read"] = (statement, parameters, options) => {
    if (statement.includes(":Meta")) return port.read(statement, parameters, options);
    const signal = options?.signal as AbortSignal;
    signals.push(signal);
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        reject(signal.reason as Error);
      });
    });
  };
  return { port: { ...scopedPort(port, {}), read }, signals };
}

describe("graphMemoryOf", () => {
  it("gives the network of the current version once it is read, and of no other", async () => {
    const graph = await testEngine("embedded").open();
    try {
      await graph.prepare(GRAPH_SCHEMA);
      await writeRepository(graph).upsert(await readDataset("seeds"), new Date(0));
      const memory = graphMemoryOf(graph, pino({ level: "silent" }), () => 0);
      const network = await memory.networkOf(1);
      expect(network?.ids).toContain("agency:smeda");
      expect((await memory.current(new AbortController().signal))?.whole?.network).toBe(network);
      expect(memory.isFilled).toBe(true);
      expect(await memory.networkOf(2)).toBeUndefined();
    } finally {
      await graph.close();
    }
  });

  it("gives up reading a version when there is a newer one", async () => {
    const graph = await testEngine("embedded").open();
    try {
      await graph.prepare(GRAPH_SCHEMA);
      const { port, signals } = endlessPort(graph);
      let now = 0;
      const memory = graphMemoryOf(port, pino({ level: "silent" }), () => now);
      const current = () => memory.current(new AbortController().signal);
      const before = await current();
      expect(signals.map(({ aborted }) => aborted)).toEqual([false]);

      await writeRepository(graph).upsert(await readDataset("seeds"), new Date(0));
      expect(await current()).toBe(before);
      now = 1_000;
      expect((await current())?.version).toBe((before?.version as number) + 1);
      expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    } finally {
      await graph.close();
    }
  });
});
