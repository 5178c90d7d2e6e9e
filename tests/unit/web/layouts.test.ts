import { concentricLayout } from "../../../web/src/map/layouts/concentric-layout.js";
import type { Skeleton } from "../../../web/src/map/layouts/layout.js";
import { seededRandom } from "../../../server/analysis/seeded-random.js";
import { spreadApart } from "../../../web/src/map/layouts/spread-apart.js";
import type { Bundle } from "../../../web/src/state/bundles.js";
import { lineLooks } from "../../../web/src/map/line-look.js";
import { INK } from "../../../web/src/map/palette.js";

/** A hub with ten spokes, the last of which leads on to one more, and one alone. */
const STAR: Skeleton = {
  ids: ["hub", ...Array.from({ length: 10 }, (_, index) => `spoke${index}`), "end", "alone"],
  radii: Array(13).fill(8) as number[],
  pairs: [...Array.from({ length: 10 }, (_, index) => [0, index + 1, 1] as const), [10, 11, 3] as const],
};

describe("the concentric layout", () => {
  it("stands each on the ring of its steps from the centre, the unconnected outside", () => {
    const places = concentricLayout(STAR, "hub");
    const ring = (id: string): number => {
      const { x, y } = places.get(id) ?? { x: NaN, y: NaN };
      return Math.round(Math.hypot(x, y));
    };
    expect(["hub", "spoke0", "spoke9", "end", "alone"].map(ring)).toEqual([0, 100, 100, 200, 300]);
  });
});

describe("the looks of lines", () => {
  const bundles = (count: number): Bundle[] =>
    Array.from({ length: count }, (_, index) => ({
      key: String(index),
      from: "a",
      to: "b",
      directed: false,
      linkages: [],
      projects: 1 + (index % 100),
      style: "solid",
    }));
  const ink = INK.light;

  it("are the same for all of a few, but for their width", () => {
    const look = lineLooks(bundles(300), ink);
    const [weak, strong] = [0, 99].map((index) => look(bundles(100)[index] as Bundle, ink.line));
    expect([weak, strong]).toEqual([
      { width: 1, colour: ink.line },
      { width: 3.5, colour: ink.line },
    ]);
  });

  it("fade into the paper where there are many, the strongest last", () => {
    const many = bundles(3_000).map((one, index) => ({ ...one, from: `a${index}`, to: `b${index}` }));
    const look = lineLooks(many, ink);
    const [weak, strong] = [0, 99].map((index) => look(many[index] as Bundle, ink.line));
    expect(weak?.width).toBeLessThan(0.7);
    expect(weak?.colour).toMatch(/^#d[b-f]/u);
    expect(strong).toEqual({ width: 3.5, colour: ink.line });
  });

  it("leave the strongest alone of a hub that is linked with all, and of a few who are all linked with each other", () => {
    const hub = bundles(500).map((one, index) => ({ ...one, to: `b${index}` }));
    const crowd = bundles(2_500).map((one, index) => ({
      ...one,
      from: `a${index % 50}`,
      to: `b${Math.floor(index / 50)}`,
      projects: 1 + index,
    }));
    for (const [all, most] of [
      [hub, 100],
      [crowd, 300],
    ] as const) {
      const look = lineLooks(all, ink);
      const wide = all.filter((one) => look(one, ink.line).width >= 1);
      expect([wide.length > 9, wide.length < most]).toEqual([true, true]);
    }
  });
});

describe("spreading discs", () => {
  it("ends with none on another, and the same way each time", () => {
    const run = (): [Float64Array, Float64Array] => {
      const random = seededRandom(7);
      const [xs, ys] = [Float64Array.from({ length: 60 }, () => random() * 100), new Float64Array(60)];
      spreadApart(xs, ys, new Float64Array(60).fill(5), 1);
      return [xs, ys];
    };
    const [xs, ys] = run();
    expect(run()).toEqual([xs, ys]);
    let nearest = Infinity;
    for (let i = 0; i < 60; i++)
      for (let j = 0; j < i; j++)
        nearest = Math.min(nearest, Math.hypot((xs[i] ?? 0) - (xs[j] ?? 0), (ys[i] ?? 0) - (ys[j] ?? 0)));
    expect(nearest).toBeGreaterThan(10);
  });
});
