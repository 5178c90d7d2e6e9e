import { sumPartners, sumProjects } from "../../../server/matching/view/pair-ties.js";
import { at, real, single } from "../../../server/network/arrays/typed-array.js";
import { viewOf } from "../../support/matching.js";
import { randomRows } from "../../support/random-rows.js";

describe("sumPartners", () => {
  it.each([1, 2, 3, 4, 5, 6])("adds up over everybody's partners what the pairs say, network %i", (seed) => {
    // Some pairs share one project, some several, some a linkage of their own beside it.
    const { graph } = viewOf(randomRows(seed, 40, 60 * seed));
    const values = graph.strength.map((_, one) => (one % 3 === 0 ? 0 : 1 / (1 + one)));
    const sums = new Float64Array(values.length);
    sumProjects(graph, values, sums);
    const { offsets, columns, values: weights } = graph.pairs;
    const apart = Array.from(values.keys()).filter((one) => {
      let expected = 0;
      for (let e = at(offsets, one); e < at(offsets, one + 1); e++)
        expected += real(values, at(columns, e)) * single(weights, e);
      return Math.abs(sumPartners(graph, values, sums, one) - expected) > 1e-12;
    });
    expect(apart).toEqual([]);
    expect(graph.pairs.columns.length).toBeGreaterThan(graph.beyond.columns.length);
    expect(graph.beyond.columns.length).toBeGreaterThan(0);
  });
});
