import { ratioInterval } from "../../../evaluation/bootstrap.js";
import { judge } from "../../../evaluation/metrics.js";
import { seededRandom } from "../../../server/analysis/seeded-random.js";

describe("judge", () => {
  it("agrees with counting by hand on random rankings", () => {
    const next = seededRandom(3);
    for (let round = 0; round < 20; round++) {
      const scores = Float64Array.from({ length: 200 }, next);
      const candidates = Array.from(scores.keys()).filter((one) => one % 7 !== 0);
      const found = new Set(candidates.filter(() => next() < 0.1));
      const hubs = new Set(candidates.filter(() => next() < 0.2));
      const order = [...candidates].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      const ranks = order.flatMap((one, i) => (found.has(one) ? [i + 1] : []));
      const misses = order.length - ranks.length;
      const beaten = ranks.map((rank, j) => misses - (rank - 1 - j));
      const close = (value: number): number => expect.closeTo(value, 9) as number;
      expect(judge(scores, candidates, found, hubs)).toEqual({
        precision10: close(ranks.filter((rank) => rank <= 10).length / 10),
        recall50: close(ranks.filter((rank) => rank <= 50).length / ranks.length),
        reciprocalRank: close(1 / (ranks[0] ?? 0)),
        hit10: (ranks[0] ?? 11) <= 10 ? 1 : 0,
        averagePrecision: close(ranks.reduce((sum, rank, j) => sum + (j + 1) / rank, 0) / ranks.length),
        auc: close(beaten.reduce((sum, x) => sum + x, 0) / (ranks.length * misses)),
        hubShare: close(order.slice(0, 10).filter((one) => hubs.has(one)).length / 10),
        top10: order.slice(0, 10),
      });
    }
  });
});

describe("ratioInterval", () => {
  it("is a point where one is always twice the other, and spans 1 where they are alike", () => {
    const next = seededRandom(5);
    const values = Array.from({ length: 300 }, next);
    const doubled = ratioInterval(
      values.map((x) => 2 * x),
      values,
    );
    expect(Object.values(doubled).every((x) => Math.abs(x - 2) < 1e-12)).toBe(true);
    const { low, high } = ratioInterval(Array.from({ length: 300 }, next), values);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
  });
});
