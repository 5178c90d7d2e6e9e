import { seededRandom } from "../../../server/analysis/seeded-random.js";
import { fitWeights, type Lists } from "../../../server/matching/model/fit-weights.js";

/** Lists of 20 candidates of which one is found, drawn with chances from the true weights of three features. */
function drawn(truth: readonly number[], count: number): Lists {
  const next = seededRandom(11);
  const [features, found]: [number[], number[]] = [[], []];
  for (let list = 0; list < count; list++) {
    const rows = Array.from({ length: 20 }, () => truth.map(() => next() * 2));
    const odds = rows.map((row) => Math.exp(row.reduce((sum, x, k) => sum + x * (truth[k] ?? 0), 0)));
    let mark = next() * odds.reduce((sum, x) => sum + x, 0);
    const winner = odds.findIndex((x) => (mark -= x) < 0);
    rows.forEach((row, i) => {
      features.push(...row);
      found.push(i === winner ? 1 : 0);
    });
  }
  return {
    features: Float32Array.from(features),
    width: truth.length,
    blocks: new Uint8Array(found.length),
    blockCount: 1,
    found: Uint8Array.from(found),
    weight: new Float32Array(found.length).fill(1),
    starts: Int32Array.from({ length: count + 1 }, (_, i) => i * 20),
  };
}

describe("fitWeights", () => {
  it("finds the weights that the lists were drawn with", () => {
    const weights = fitWeights(drawn([1, 2, 0.5], 4_000), { ridge: 0, active: [true, true, true] });
    expect(Array.from(weights)).toEqual([1, 2, 0.5].map((x) => expect.closeTo(x, 0) as number));
    expect(Math.max(...[1, 2, 0.5].map((x, i) => Math.abs(x - (weights[i] ?? 0))))).toBeLessThan(0.12);
  });

  it("keeps at 0 what would be negative, and what may have no weight", () => {
    const weights = fitWeights(drawn([1, -1, 2], 1_000), { ridge: 1, active: [true, true, false] });
    expect(weights[0]).toBeGreaterThan(0.5);
    expect(Array.from(weights.subarray(1))).toEqual([0, 0]);
  });

  it("stays at what it is pulled towards where the lists say nothing", () => {
    const lists = drawn([1, 1], 10);
    const silent = { ...lists, found: new Uint8Array(lists.found.length) };
    const towards = Float64Array.from([0.3, 0.7]);
    expect(fitWeights(silent, { ridge: 5, towards, active: [true, true] })).toEqual(towards);
  });
});
