import fc from "fast-check";
import { shortestPaths } from "../../server/questions/graph/shortest-paths.js";

type Edge = readonly [string, string];

/** All shortest paths by trying every walk, a step longer each time. */
function bruteForce(edges: readonly Edge[], from: string, to: string, maxLength: number): string[][] {
  let walks = [[from]];
  for (let length = 1; length <= maxLength; length += 1) {
    walks = walks.flatMap((walk) =>
      edges.filter(([a, b]) => a === walk.at(-1) && !walk.includes(b)).map(([, b]) => [...walk, b]),
    );
    const there = walks.filter((walk) => walk.at(-1) === to);
    if (there.length > 0)
      return [...new Set(there.map((walk) => walk.join(" ")))].sort().map((walk) => walk.split(" "));
  }
  return [];
}

const name = fc.constantFrom(..."abcdefgh".split(""));
const graph = fc.array(
  fc.tuple(name, name).filter(([a, b]) => a !== b),
  { maxLength: 24 },
);

/** The steps of a graph, and every frontier that was asked for. */
function stepper(edges: readonly Edge[]): { asked: string[][]; steps: Parameters<typeof shortestPaths>[4] } {
  const asked: string[][] = [];
  return {
    asked,
    steps: (frontier, reverse) => {
      asked.push([...frontier]);
      const found = edges
        .map(([a, b]): Edge => (reverse ? [b, a] : [a, b]))
        .filter(([near]) => frontier.includes(near));
      return Promise.resolve([...new Map(found.map((pair) => [pair.join(" "), pair])).values()]);
    },
  };
}

describe("shortestPaths", () => {
  it("finds what trying every walk finds, in order, the first of them", async () => {
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 12 }),
        async (edges, most, first) => {
          const { steps } = stepper(edges);
          const all = bruteForce(edges, "a", "h", most);
          expect(await shortestPaths("a", "h", most, first, steps)).toEqual(all.slice(0, first));
        },
      ),
      { seed: 4, numRuns: 3000 },
    );
  });

  it("asks at most as often as paths may be long, and for nobody twice from one side", async () => {
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 7 }), async (edges, most) => {
        const { asked, steps } = stepper(edges);
        await shortestPaths("a", "h", most, 1, steps);
        expect(asked.length).toBeLessThanOrEqual(most);
        const times = asked.flat().filter((id, index, all) => all.indexOf(id) !== index);
        // Once from each side at most.
        expect(times.filter((id, index) => times.indexOf(id) !== index)).toEqual([]);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it("builds no more of many paths than are asked for", async () => {
    // Ten layers of ten: ten billion shortest paths.
    const layer = (at: number): string[] => Array.from({ length: 10 }, (_, index) => `${at}-${index}`);
    const edges = Array.from({ length: 9 }, (_, at) =>
      layer(at).flatMap((a) => layer(at + 1).map((b): Edge => [a, b])),
    ).flat();
    edges.push(...layer(0).map((b): Edge => ["a", b]), ...layer(9).map((a): Edge => [a, "z"]));
    const [first, second, ...more] = await shortestPaths("a", "z", 12, 2, stepper(edges).steps);
    expect(more).toEqual([]);
    expect(first).toEqual(["a", ...Array.from({ length: 10 }, (_, at) => `${at}-0`), "z"]);
    expect(second).toEqual(["a", ...Array.from({ length: 9 }, (_, at) => `${at}-0`), "9-1", "z"]);
  });
});
