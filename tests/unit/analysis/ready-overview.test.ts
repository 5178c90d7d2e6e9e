import { pino } from "pino";
import { readDataset } from "../../../schema/read-dataset.js";
import { type Analyst, createAnalyst } from "../../../server/analysis/analyst.js";
import { createContext } from "../../../server/api/context.js";
import { readyOverview } from "../../../server/api/ready-overview.js";
import { drawTogether, USUAL_GROUPS } from "../../../server/api/resolvers/draw-together.js";
import { readPart } from "../../../server/api/resolvers/network-part.js";
import { wholePartOf } from "../../../server/api/whole-part.js";
import { NetworkMemory } from "../../../server/network/versions/network-memory.js";
import { nextTurn } from "../../../server/store/graph/turns.js";
import type { Snapshot } from "../../../server/network/versions/snapshot.js";
import type { GraphPort } from "../../../server/store/graph/port.js";
import { GRAPH_SCHEMA, writeRepository } from "../../../server/store/writers/write-repository.js";
import { testEngine } from "../../support/test-engines.js";

const logger = pino({ level: "silent" });

/** An analyst that notes how often it is asked, and how often it has answered. */
function counting(analyst: Analyst) {
  const count = { asked: 0, answered: 0 };
  const ask: Analyst["ask"] = async (...question) => {
    count.asked += 1;
    const answer = await analyst.ask(...question);
    count.answered += 1;
    return answer;
  };
  return { count, analyst: { ...analyst, ask } };
}

describe("the overview that is ready before anybody asks", () => {
  let graph: GraphPort;
  let memory: NetworkMemory;
  let analyst: Analyst;
  const versions: Snapshot[] = [];

  beforeAll(async () => {
    graph = await testEngine("embedded").open();
    await graph.prepare(GRAPH_SCHEMA);
    memory = new NetworkMemory(graph, { holdMb: 16, logger });
    analyst = createAnalyst(wholePartOf(graph));
    const dataset = await readDataset("seeds");
    for (const name of ["One", "Another", "A third"]) {
      const agencies = dataset.agencies.map((one, index) => (index === 0 ? { ...one, name } : one));
      await writeRepository(graph).upsert({ ...dataset, agencies }, new Date(versions.length));
      await memory.look();
      if (memory.current) versions.push(memory.current);
    }
  });
  afterAll(async () => {
    await Promise.all([memory.close(), analyst.close()]);
    await graph.close();
  });

  it("is drawn for the first version at once, of later ones for the last of several, and then asks nobody", async () => {
    const [first, second, third] = versions as [Snapshot, Snapshot, Snapshot];
    const { count, analyst: counted } = counting(analyst);
    const hear = readyOverview(graph, counted, { few: 10, restMs: 0 });
    const answered = async (times: number): Promise<void> => {
      while (count.answered < times) await nextTurn();
    };
    hear(first);
    await answered(1);
    hear(second);
    hear(third);
    await answered(2);
    await nextTurn();
    expect(count).toEqual({ asked: 2, answered: 2 });
    const { signal } = new AbortController();
    const scope = { requestId: "test", signal, timeoutMs: 60_000 };
    const context = createContext(graph, scope, { analyst: counted, snapshot: third });
    const { network } = await readPart(context, null);
    const { groups } = await drawTogether(network, "COMMUNITY", USUAL_GROUPS, context);
    expect(groups.length).toBeGreaterThan(2);
    expect(count.asked).toBe(2);
  });

  it("is left for whoever asks where a network is small", async () => {
    const { count, analyst: counted } = counting(analyst);
    readyOverview(graph, counted)(versions[0] as Snapshot);
    await nextTurn();
    await nextTurn();
    expect(count.asked).toBe(0);
  });
});
