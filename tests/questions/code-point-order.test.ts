import { datasetRecord } from "../../schema/record.js";
import { GRAPH_SCHEMA, writeRepository } from "../../server/store/writers/write-repository.js";
import { STORED_AT } from "../support/stored-at.js";
import { describeOn, testEngine } from "../support/test-engines.js";
import { answerersOf, memoryOf } from "./answerers-of.js";
import { disagreements, wrongAnswers } from "./wrong-answers.js";

const SEED = 20_240_229;
const sources = [{ document: "document:one", locator: "row 1" }];

/** UTF-16 puts the letter outside the basic plane first, code points put it last. */
const NAMES = ["\u{10437}", "\uFF21", "a"];
const ids = NAMES.map((name) => `agency:${name}`);
const ends = ["cluster:start", "cluster:end"];

/** Two clusters between which three ways lead, all alike but for the ids on them. */
const dataset = datasetRecord.parse({
  documents: [{ id: "document:one", name: "One" }],
  sectors: NAMES.map((name) => ({ id: `sector:${name}`, name: "Sector" })),
  clusters: ends.map((id) => ({
    id,
    name: "Cluster",
    sectors: NAMES.map((name) => `sector:${name}`),
    sources,
  })),
  agencies: ids.map((id) => ({ id, name: "Agency of looms", sources })),
  universities: [{ id: "university:one", name: "One", sources }],
  projects: [{ id: "project:one", name: "One", sources }],
  topics: [{ id: "topic:one", name: "One" }],
  places: [{ id: "place:one", name: "One" }],
  linkages: ids.flatMap((agency) =>
    ends.map((end) => ({
      ...{ id: `linkage:${agency}/${end.slice(8)}`, kind: "TRAINING", from: agency, to: end },
      ...{ title: "Course", activity: "Training", status: "ESTABLISHED", sources },
    })),
  ),
});

// Neo4j itself sorts such a pair one way and compares it the other.
describeOn(testEngine("embedded"), "the order of ids outside the basic plane", (engine) => {
  it("is by code point in every answer", async () => {
    const port = await engine.open();
    const followed = memoryOf(port);
    try {
      await port.prepare(GRAPH_SCHEMA);
      await writeRepository(port).upsert(dataset, STORED_AT);
      const [memory, graph] = await answerersOf(port, followed);
      const runs = { seed: SEED, count: 60 };
      expect(await wrongAnswers(memory, dataset, runs)).toEqual([]);
      expect(await wrongAnswers(graph, dataset, runs)).toEqual([]);
      expect(await disagreements([memory, graph], dataset, runs)).toEqual([]);
    } finally {
      await followed.close();
      await port.close();
    }
  });
});
