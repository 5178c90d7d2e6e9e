import type { DatasetRecord } from "../../schema/record.js";
import type { Answerer } from "../../server/questions/answerer.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { generateDataset } from "../support/generate-dataset.js";
import { STORED_AT } from "../support/stored-at.js";
import { describeOnEngines } from "../support/test-engines.js";
import { answerersOf, memoryOf } from "./answerers-of.js";
import { disagreements, QUESTIONS, wrongAnswers } from "./wrong-answers.js";

const SEED = Number(process.env["TEST_SEED"] ?? 20_040_815);
const dataset = generateDataset(SEED);

/** The same network where everybody was renamed, joined another sector and was linked in other ways. */
const edited: DatasetRecord = {
  ...dataset,
  agencies: dataset.agencies.map((one, index) => ({
    ...one,
    name: `${index % 2 === 0 ? "New" : "Zuse"} ${one.name}`,
    sectors: [dataset.sectors[index % dataset.sectors.length]?.id ?? ""],
  })),
  linkages: [
    ...dataset.linkages.map((one, index) => (index % 3 === 0 ? { ...one, status: "ENDED" as const } : one)),
    ...dataset.linkages
      .slice(0, 20)
      .map((one, index) => ({ ...one, id: `${one.id}-${index}`, period: "2011" })),
  ],
};

describeOnEngines(`the answerers (seed ${SEED})`, (engine) => {
  let port: GraphPort;
  let memory: Answerer;
  let graph: Answerer;
  let followed: ReturnType<typeof memoryOf>;
  /** Questions whose statements differ are slow on Neo4j, which plans each anew. */
  const runs = { seed: SEED, count: engine.name === "neo4j" ? 8 : 200 };
  beforeAll(async () => {
    port = await engine.open();
    await port.prepare(GRAPH_SCHEMA);
    await writeRepository(port).upsert(dataset, STORED_AT);
    followed = memoryOf(port);
    [memory, graph] = await answerersOf(port, followed);
  }, 900_000);
  afterAll(async () => {
    await followed.close();
    await port.close();
  });

  it.each(QUESTIONS)("answer %s as the dataset says, memory as the graph", async (question) => {
    expect(await wrongAnswers(memory, dataset, runs, [question])).toEqual([]);
    expect(await wrongAnswers(graph, dataset, runs, [question])).toEqual([]);
    expect(await disagreements([memory, graph], dataset, runs, [question])).toEqual([]);
  });

  it("answer everything anew after a write", async () => {
    await writeRepository(port).upsert(edited, STORED_AT);
    const few = { ...runs, count: runs.count / 8 };
    for (const ask of await answerersOf(port, followed))
      expect(await wrongAnswers(ask, edited, few)).toEqual([]);
  });
});
