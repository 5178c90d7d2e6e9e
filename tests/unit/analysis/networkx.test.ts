import { analyse } from "../../../server/analysis/analysis.js";
import { findCommunities } from "../../../server/analysis/communities/find-communities.js";
import { findComponents } from "../../../server/analysis/components.js";
import { MEASURES, measureOf } from "../../../server/analysis/measures.js";
import type { MeasureKey } from "../../../schema/measure-keys.js";
import {
  complete,
  type Line,
  networkOf,
  path,
  randomLines,
  star,
  twoCliques,
} from "../../support/networks.js";
import { describeWithPython, runPython } from "../../support/python.js";

interface Answer {
  readonly measures: Readonly<Record<MeasureKey, (number | null)[] | undefined>>;
  readonly statistics: Readonly<Record<string, unknown>>;
  readonly modularities: readonly number[];
}

interface Case {
  readonly name: string;
  readonly size: number;
  readonly lines: readonly Line[];
}

const CASES: Case[] = [
  { name: "a path", size: 9, lines: path(9) },
  { name: "a star", size: 8, lines: star(8) },
  { name: "a complete network", size: 6, lines: complete(6) },
  { name: "two cliques with a bridge", size: 10, lines: twoCliques(5) },
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((seed) => ({
    name: `chance ${seed}`,
    size: 10 * seed,
    lines: randomLines(seed, 10 * seed, 14 * seed),
  })),
  { name: "a larger one", size: 600, lines: randomLines(77, 600, 1500) },
];

const RESOLUTIONS = [0.5, 1, 2];

const groupsOf = (groups: Int32Array): number[][] => {
  const lists: number[][] = [];
  groups.forEach((group, v) => (lists[group] ??= []).push(v));
  return lists;
};

describeWithPython("networkx", "measures beside NetworkX", () => {
  const networks = CASES.map(({ size, lines }) => networkOf(size, lines));
  const partitions = networks.map((network) =>
    RESOLUTIONS.map((resolution) => findCommunities(network, { seed: 3, resolution })),
  );
  let answers: readonly Answer[];
  beforeAll(() => {
    answers = runPython(
      "tests/unit/analysis/networkx-measures.py",
      CASES.map(({ size, lines }, index) => ({
        size,
        lines: lines.map(([a, b, mutual]) => [a, b, mutual === true]),
        connected: findComponents(networks[index] as never).count === 1,
        partitions: (partitions[index] as never[]).map(({ groups }, place) => [
          groupsOf(groups),
          RESOLUTIONS[place],
        ]),
      })),
    ) as Answer[];
  });

  describe.each(MEASURES.map(({ key }) => key))("%s", (key) => {
    it("is the same to nine digits wherever NetworkX has it", () => {
      const compared: string[] = [];
      CASES.forEach(({ name }, index) => {
        const expected = answers[index]?.measures[key];
        if (!expected) return;
        const { values, method } = measureOf(key).compute(networks[index] as never);
        expect(method).toBe("EXACT");
        const apart = expected.flatMap((value, v) => {
          const found = values[v] as number;
          const same = value === null ? Number.isNaN(found) : Math.abs(found - value) < 1e-9;
          return same ? [] : [{ v, found, value }];
        });
        expect({ name, apart }).toEqual({ name, apart: [] });
        compared.push(name);
      });
      expect(compared.length).toBeGreaterThanOrEqual(key === "EIGENVECTOR" ? 4 : CASES.length);
    });
  });

  it.each(CASES.map(({ name }, index) => ({ name, index })))("agrees on statistics of $name", ({ index }) => {
    const found = analyse(networks[index] as never, { about: "statistics" });
    const expected = answers[index]?.statistics as Record<string, number>;
    for (const key of ["density", "transitivity", "clustering", "reciprocity"] as const)
      expect({ key, value: found[key] }).toEqual({ key, value: expect.closeTo(expected[key] as number, 10) });
    expect(found.mixing.assortativity).toBeCloseTo(expected["assortativity"] as number, 10);
    const histogram = expected["degrees"] as unknown as number[];
    expect({
      parts: found.components.flatMap(({ size, count }) => Array<number>(count).fill(size)),
      diameter: found.diameter,
      degrees: found.degrees.map(({ size, count }) => [size, count]),
      bridges: found.bridges.length,
      cutVertices: found.cutVertices,
    }).toEqual({
      parts: expected["parts"],
      diameter: { atLeast: expected["diameter"], atMost: expected["diameter"] },
      degrees: histogram.flatMap((count, size) => (count > 0 ? [[size, count]] : [])),
      bridges: expected["bridges"],
      cutVertices: expected["cutVertices"],
    });
  });

  it("agrees on the modularity of the communities that are found", () => {
    const found = partitions.map((searches) => searches.map(({ modularity }) => modularity));
    expect(found).toEqual(
      answers.map(({ modularities }) => modularities.map((one) => expect.closeTo(one, 10) as unknown)),
    );
  });
});
