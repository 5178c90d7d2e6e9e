import { generateDataset } from "../support/generate-dataset.js";
import { openService } from "../support/service.js";
import { describeOn, testEngine } from "../support/test-engines.js";

const SEED = 31;
const DIFF = `query ($filter: NetworkFilter, $keepEnded: Boolean!) {
  networkDiff(from: "2004-02", to: "2006", filter: $filter, keepEnded: $keepEnded) {
    story undated changedCount
    added { count linkages { id } } ended { count linkages { id } }
    arrived { count stakeholders { id } } left { count stakeholders { id } }
    before { counted { stakeholders linkages } } after { counted { stakeholders linkages } }
    moves(measure: DEGREE) { before after stakeholder { id } }
  }
}`;
const FILTERS = [
  null,
  { stakeholders: { kind: { in: ["AGENCY", "PROJECT", "CLUSTER"] } } },
  { linkages: { mutual: { eq: false } } },
];

describeOn(testEngine("embedded"), `networkDiff (seed ${SEED})`, (engine) => {
  it("is the same from memory, without a statement, as from the graph", async () => {
    const dataset = generateDataset(SEED);
    const [graph, memory] = [
      await openService(engine, { dataset }),
      await openService(engine, { dataset, isHeld: true }),
    ];
    try {
      for (const filter of FILTERS)
        for (const keepEnded of [false, true]) {
          const asked = { filter, keepEnded };
          expect(await memory.get(DIFF, asked)).toEqual(await graph.get(DIFF, asked));
        }
      expect(memory.statements).toEqual([]);
    } finally {
      await Promise.all([graph.close(), memory.close()]);
    }
  });
});
