import { placeTexts } from "../../../web/src/map/place-texts.js";
import type { ScreenLine, ScreenNode, SnapshotParts } from "../../../web/src/map/snapshot-parts.js";
import { fanArcs, headOf, pointOn } from "../../../web/src/map/fan-geometry.js";
import { boxAround, LabelRoom, type PlacedLabel } from "../../../web/src/map/place-labels.js";
import { labelLines, labelsOf } from "../../../web/src/map/labels.js";
import type { StakeholderFacts } from "../../../web/src/state/facts.js";

const wish = (x: number, y: number, isForced = false) => ({
  x,
  y,
  radius: 5,
  width: 40,
  height: 10,
  isForced,
});

/** A placed label as its side and the middle of its box. */
const told = (placed: PlacedLabel | null) =>
  placed && [placed.side, (placed.box.left + placed.box.right) / 2, (placed.box.top + placed.box.bottom) / 2];

const named = (id: string, name: string, more: Partial<StakeholderFacts> = {}): StakeholderFacts => ({
  id,
  name,
  kind: "AGENCY",
  acronym: null,
  collective: false,
  linkageCount: 1,
  updatedAt: "2026-01-02T03:04:05.678Z",
  sectors: [],
  places: [],
  within: new Set(),
  ...more,
});

const LONG = "Chamber of Commerce and Industry of the Northern Districts and of the Southern Districts of";

describe("labels", () => {
  it("are whole where they have room, in lines of about the same length", () => {
    expect(labelLines("Sialkot Chamber of Commerce and Industry", 6)).toEqual([
      "Sialkot Chamber of",
      "Commerce and Industry",
    ]);
    expect(labelLines(`${LONG} Swat`, 6).join(" ")).toBe(`${LONG} Swat`);
  });

  it("lose their middle where they have none", () => {
    expect(labelLines(`${LONG} Swat`, 2)).toEqual(["Chamber of Commerce and", "… Districts of Swat"]);
  });

  it("tell those apart that would read alike, by what they differ in", () => {
    const place = (name: string) => ({ places: [{ id: name, name }] });
    const all = [
      named("a", "Cluster Development Programme", { acronym: "CDP" }),
      named("b", "Centre for Design of Pottery", { acronym: "CDP" }),
      named("c", "Chamber of Commerce", place("Lahore")),
      named("d", "Chamber of Commerce", place("Swat")),
      named("e", "The Trust"),
      named("f", "The Trust", { kind: "PROJECT" }),
      named("g", "Alone"),
    ];
    expect([...labelsOf(all).values()]).toEqual([
      "CDP · Cluster Development Programme",
      "CDP · Centre for Design of Pottery",
      "Chamber of Commerce · Lahore",
      "Chamber of Commerce · Swat",
      "The Trust · Agency",
      "The Trust · Project",
      "Alone",
    ]);
  });
});

describe("room for labels", () => {
  it("is given right of the node, then left, below and above, and never twice", () => {
    const room = new LabelRoom({ width: 200, height: 200 });
    const take = () => told(room.takeBeside(wish(100, 100)));
    expect([take(), take(), take(), take(), take()]).toEqual([
      ["left", 129, 100],
      ["right", 71, 100],
      ["middle", 100, 112],
      ["middle", 100, 88],
      null,
    ]);
  });

  it("is given aslant where all sides are taken, and where it is forced on as few nodes as can be", () => {
    const room = new LabelRoom({ width: 200, height: 200 });
    for (const [x, y, radius] of [
      [125, 100, 6],
      [75, 100, 6],
      [85, 112, 4],
      [85, 88, 4],
    ] as const)
      room.keepFree(x, y, radius);
    expect(told(room.takeBeside(wish(100, 100)))).toEqual(["left", 121.5, 112]);
    const crowded = new LabelRoom({ width: 200, height: 60 });
    for (const x of [112, 120, 128, 88, 80]) crowded.keepFree(x, 30, 2);
    for (const y of [18, 42]) for (const x of [84, 96, 104, 116]) crowded.keepFree(x, y, 2);
    expect(told(crowded.takeBeside(wish(100, 30, true)))).toEqual(["right", 71, 30]);
  });

  it("is given where a text touches no node, nor another text", () => {
    const room = new LabelRoom({ width: 200, height: 200 });
    const boxes = [100, 70].map((y) => boxAround(100, y, 40, 10));
    room.keepFree(120, 100, 4);
    expect(room.takeClear(boxes)).toBe(boxes[1]);
    expect(room.takeClear(boxes)).toBeNull();
  });

  it("ends at the edge of the screen, and at other nodes unless forced", () => {
    const room = new LabelRoom({ width: 110, height: 200 });
    room.keepFree(70, 100, 8);
    room.keepFree(100, 112, 8);
    room.keepFree(100, 88, 8);
    expect(room.takeBeside(wish(100, 100))).toBeNull();
    expect(told(room.takeBeside(wish(100, 100, true)))).toEqual(["right", 71, 100]);
  });

  it("is on the node itself for a forced one that has none beside it", () => {
    const room = new LabelRoom({ width: 44, height: 14 });
    expect(told(room.takeBeside(wish(40, 7, true)))).toEqual(["middle", 24, 7]);
  });
});

describe("the fan of a bundle", () => {
  it("spreads its curves evenly to both sides, a single one straight", () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ];
    expect(fanArcs(a, b, 0, 0, 3).map((arc) => Math.round(pointOn(arc, 0.5).y))).toEqual([-35, 0, 35]);
    expect(fanArcs(a, b, 10, 10, 1)).toEqual([
      { start: { x: 11, y: 0 }, bend: { x: 100, y: 0 }, end: { x: 187, y: 0 } },
    ]);
  });

  it("ends in heads that point to the end, or to the start when reversed", () => {
    const arc = { start: { x: 0, y: 0 }, bend: { x: 50, y: 0 }, end: { x: 100, y: 0 } };
    expect(headOf(arc, 8)).toEqual([
      { x: 100, y: 0 },
      { x: 92, y: 4 },
      { x: 92, y: -4 },
    ]);
    expect(headOf(arc, 8, true)[0]).toEqual({ x: 0, y: 0 });
  });
});

describe("the kinds of fanned-out linkages", () => {
  it("touch no form where the line is shorter than the word", () => {
    const node = (id: string, x: number) => ({ node: { facts: { id }, label: id }, x, y: 100, radius: 20 });
    const [a, b] = [node("a", 100), node("b", 180)] as unknown as [ScreenNode, ScreenNode];
    const bundle = { linkages: [{ kind: "ADOPTION" }] };
    const line = { line: { bundle }, from: a, to: b, isFanned: true } as unknown as ScreenLine;
    const parts = {
      scene: { way: [], selected: "a + b" },
      focus: { fades: true, nodes: new Set(["a", "b"]), named: true },
      proof: null,
      width: 400,
      height: 300,
      letters: 1,
      measure: (text: string) => 6 * text.length,
    } as unknown as SnapshotParts;
    const kind = placeTexts([a, b], [line], parts).find(({ style }) => style === "kind");
    expect(kind?.text.length).toBeGreaterThan(12);
    expect(Math.abs((kind?.y ?? NaN) - 100)).toBeGreaterThanOrEqual(20 + 15 / 2);
  });
});
