import { pino } from "pino";
import { readDataset } from "../../../schema/read-dataset.js";
import { NetworkMemory } from "../../../server/network/versions/network-memory.js";
import type { GraphPort } from "../../../server/store/graph/port.js";
import { scopedPort } from "../../../server/store/graph/scoped-port.js";
import { GRAPH_SCHEMA, writeRepository } from "../../../server/store/writers/write-repository.js";
import { testEngine } from "../../support/test-engines.js";

const logger = pino({ level: "silent" });

async function seededGraph(): Promise<GraphPort> {
  const graph = await testEngine("embedded").open();
  await graph.prepare(GRAPH_SCHEMA);
  await writeRepository(graph).upsert(await readDataset("seeds"), new Date(0));
  return graph;
}

/** A port that fails every read while `isAway`. */
function leavingPort(port: GraphPort): { port: GraphPort; away: { is: boolean } } {
  const away = { is: false };
  const read: GraphPort["read"] = (statement, parameters, options) =>
    away.is ? Promise.reject(new Error("away")) : port.read(statement, parameters, options);
  return { port: { ...scopedPort(port, {}), read }, away };
}

async function renamed(graph: GraphPort, name: string): Promise<void> {
  const dataset = await readDataset("seeds");
  const agencies = dataset.agencies.map((one) => (one.id === "agency:smeda" ? { ...one, name } : one));
  await writeRepository(graph).upsert({ ...dataset, agencies }, new Date(1));
}

describe("NetworkMemory", () => {
  it("is filled at the first look and follows each write as a patch of the same numbers", async () => {
    const graph = await seededGraph();
    const memory = new NetworkMemory(graph, { holdMb: 16, logger });
    try {
      await memory.look();
      const before = memory.current;
      const index = before?.network.ids.find("agency:smeda") as number;
      expect(before?.version).toBe(1);
      await renamed(graph, "Renamed");
      await memory.look();
      const after = memory.current;
      expect([after?.version, after?.network.ids.find("agency:smeda")]).toEqual([2, index]);
      expect(after && after.records.stakeholder(after.network, index)?.name).toBe("Renamed");
      expect(before?.records.stakeholder(before.network, index)?.name).not.toBe("Renamed");
      expect(after?.since?.touched.stakeholders).toEqual(Int32Array.of(index));
      expect(after?.network.linkageKind).toBe(before?.network.linkageKind);
    } finally {
      await memory.close();
      await graph.close();
    }
  });

  it("goes on answering with its age while the graph is away, and follows when it is back", async () => {
    const graph = await seededGraph();
    const { port, away } = leavingPort(graph);
    let now = 0;
    const memory = new NetworkMemory(port, { holdMb: 16, logger, now: () => now });
    try {
      await memory.look();
      await memory.look();
      const known = memory.current;
      away.is = true;
      now = 5_000;
      await memory.look();
      expect([memory.current === known, memory.ageMs]).toEqual([true, 5_000]);
      await renamed(graph, "Renamed");
      away.is = false;
      expect(await memory.reach(2, 1_000)).toBe(true);
      await memory.look();
      expect(memory.ageMs).toBe(0);
    } finally {
      await memory.close();
      await graph.close();
    }
  });

  it("takes nothing from a graph with another log, even at the same version", async () => {
    const graph = await seededGraph();
    const memory = new NetworkMemory(graph, { holdMb: 16, logger });
    try {
      await memory.look();
      const before = memory.current;
      await graph.write((transaction) =>
        transaction.run("MATCH (m:Meta {id: 'writer'}) SET m.log = 'another'"),
      );
      await memory.look();
      expect([memory.current?.version, memory.current?.log]).toEqual([before?.version, "another"]);
      expect(memory.current).not.toBe(before);
    } finally {
      await memory.close();
      await graph.close();
    }
  });
});
