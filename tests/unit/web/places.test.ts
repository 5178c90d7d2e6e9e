import { geoArea } from "d3-geo";
import { clusterFlows, clustersOf, type LocatedGroup } from "../../../web/src/places/clusters.js";
import { cameraOn, frameOf, inFrame, onScreen, WHOLE_FRAME, zoomed } from "../../../web/src/places/frame.js";
import { readOutlines } from "../../../web/src/places/outline.js";
import { type PlaceGroup, sheetOf } from "../../../web/src/places/place-sheet.js";
import { pointsOf } from "../../../web/src/places/points.js";
import { nearestTowards } from "../../../web/src/places/use-place-keys.js";
import { toBundles } from "../../../web/src/state/bundles.js";
import { filterNetwork } from "../../../web/src/state/filter-network.js";
import { START_VIEW } from "../../../web/src/state/view.js";
import { AROUND, EXAMPLE } from "./network-example.js";

const LAHORE = [74.35, 31.56] as const;
const MULTAN = [71.48, 30.2] as const;
const KARACHI = [67.01, 24.86] as const;
const TOKYO = [139.7, 35.7] as const;
const SCREEN = { width: 800, height: 600 };

const group = (id: string, members: readonly string[]): PlaceGroup => ({
  id,
  name: id,
  size: members.length,
  kinds: [{ kind: "CLUSTER", count: members.length }],
  inside: 1,
  members,
});
const located = (id: string, x: number, y: number, members: readonly string[]): LocatedGroup => ({
  group: group(id, members),
  at: { x, y },
});

describe("a network by place", () => {
  it("has everybody in each of their places, the flows between them, and those without a place", () => {
    const shown = filterNetwork(EXAMPLE, START_VIEW);
    const sheet = sheetOf(shown, toBundles(shown));
    expect(sheet.groups.map(({ name, members }) => [name, members])).toEqual([
      ["Lahore", ["cluster:knit"]],
      ["Punjab", ["cluster:alone"]],
    ]);
    expect(sheet.nowhereMembers).toEqual(["agency:hub", "university:u", "agency:fund"]);
    expect([sheet.placeCount, sheet.stakeholders, sheet.nowhere, sheet.flows]).toEqual([2, 5, 3, []]);
  });
});

describe("the points of places", () => {
  it("are their own, or the middle of those inside; others have none", () => {
    const lost = { id: "place:lost", name: "Lost", parent: null, latitude: null, longitude: null };
    const points = pointsOf(new Map([...AROUND.places, [lost.id, lost]]));
    expect([...points]).toEqual([
      ["place:punjab", [74.3, 31.5]],
      ["place:lahore", [74.3, 31.5]],
    ]);
  });
});

describe("the frame of places", () => {
  const many = [LAHORE, MULTAN, KARACHI].map((point) => ({ point, weight: 20 }));
  const frame = frameOf([...many, { point: TOKYO, weight: 1 }], SCREEN);
  const at = (place: readonly [number, number], camera = WHOLE_FRAME) =>
    onScreen(frame, camera, inFrame(frame, place));

  it("has north above, east right, most in the picture, and few far away outside", () => {
    expect(at(LAHORE).y).toBeLessThan(at(MULTAN).y);
    expect(at(MULTAN).y).toBeLessThan(at(KARACHI).y);
    expect(at(KARACHI).x).toBeLessThan(at(LAHORE).x);
    for (const { point } of many) {
      const { x, y } = at(point);
      expect([x > 0 && x < SCREEN.width, y > 0 && y < SCREEN.height]).toEqual([true, true]);
    }
    expect(at(TOKYO).x).toBeGreaterThan(SCREEN.width);
  });

  it("keeps the point under the pointer where it is while it zooms, and reaches the whole world", () => {
    const { x, y } = at(LAHORE);
    const share = [x / SCREEN.width, y / SCREEN.height] as [number, number];
    const closer = at(LAHORE, zoomed(frame, WHOLE_FRAME, 3, share));
    expect([closer.x, closer.y].map(Math.round)).toEqual([x, y].map(Math.round));
    const far = at(TOKYO, zoomed(frame, WHOLE_FRAME, 1 / 1_000));
    expect(far.x).toBeLessThan(SCREEN.width);
  });

  it("comes as close as some places need", () => {
    const points = [LAHORE, MULTAN].map((place) => inFrame(frame, place));
    const camera = cameraOn(frame, points, 1 / 60);
    expect(camera[2]).toBeLessThan(0.8);
    for (const place of [LAHORE, MULTAN]) {
      const { x, y } = at(place, camera);
      expect([x > 0 && x < SCREEN.width, y > 0 && y < SCREEN.height]).toEqual([true, true]);
    }
  });
});

describe("circles of places", () => {
  const all = [
    located("a", 100, 100, ["1", "2", "3"]),
    located("b", 120, 100, ["3", "4"]),
    located("c", 400, 100, ["5"]),
  ];

  it("are one where they lie on each other, with everybody once, and part when they are looked at closely", () => {
    const [joined, alone] = clustersOf(all, 1);
    expect([joined?.id, joined?.size, joined?.groups.length, alone?.id]).toEqual(["a", 4, 2, "c"]);
    expect(clustersOf(all, 0.2).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("are joined by what joins their places, but for what is inside one", () => {
    const flows = [
      { between: ["a", "b"], count: 9 },
      { between: ["b", "c"], count: 2 },
      { between: ["a", "c"], count: 1 },
    ] as const;
    expect(clusterFlows(clustersOf(all, 1), flows)).toEqual([{ between: ["a", "c"], count: 3 }]);
  });

  it("are gone to by arrow keys: straight ahead first, and never backwards", () => {
    const from = { x: 100, y: 100 };
    expect(nearestTowards(from, [1, 0], all)?.group.id).toBe("b");
    expect(nearestTowards({ x: 120, y: 100 }, [1, 0], all)?.group.id).toBe("c");
    expect(nearestTowards(from, [0, 1], all)).toBeUndefined();
  });
});

describe("outlines", () => {
  it("are areas whichever way round a file has its rings", () => {
    const ring = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]; // prettier-ignore
    const areas = [ring, ring.toReversed()].map((coordinates) => {
      const [outline] = readOutlines({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { name: "Square" },
            geometry: { type: "Polygon", coordinates: [coordinates] },
          },
        ],
      });
      return outline && [outline.name, outline.box, geoArea(outline.shape) < 1];
    });
    expect(areas).toEqual([
      ["Square", [0, 0, 10, 10], true],
      ["Square", [0, 0, 10, 10], true],
    ]);
  });
});
