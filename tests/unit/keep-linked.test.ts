import fc from "fast-check";
import { keepLinked } from "../../server/questions/keep-linked.js";

/** How many parts stakeholders fall into by some linkages, by joining lists. */
function partsOf(count: number, linkages: readonly (readonly [number, number])[]): number {
  let parts = Array.from({ length: count }, (_, one) => [one]);
  for (const [a, b] of linkages) {
    const joined = parts.filter((part) => part.includes(a) || part.includes(b)).flat();
    parts = [...parts.filter((part) => !part.includes(a) && !part.includes(b)), joined];
  }
  return parts.length;
}

const networks = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    linkages: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 }),
    most: fc.integer({ min: 0, max: 30 }),
  }),
);

describe("keepLinked", () => {
  it("keeps so many, in their order, and as few parts as so many linkages allow", () => {
    fc.assert(
      fc.property(networks, ({ count, linkages, most }) => {
        const ends = { from: linkages.map(([from]) => from), to: linkages.map(([, to]) => to) };
        const kept = keepLinked(ends, count, most);
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        expect(kept).toHaveLength(Math.min(most, linkages.length));
        const shown = kept.map((one) => linkages[one] as [number, number]);
        expect(partsOf(count, shown)).toBe(Math.max(partsOf(count, linkages), count - most));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
