import { placeTexts } from "../../../web/src/map/place-texts.js";
import type { ScreenLine, ScreenNode, SnapshotParts } from "../../../web/src/map/snapshot-parts.js";
import { fanArcs, headOf, pointOn } from "../../../web/src/map/fan-geometry.js";
import { boxAround, LabelRoom } from "../../../web/src/map/place-labels.js";

const wish = (x: number, y: number, isForced = false) => ({
  id: `${x} ${y}`,
  x,
  y,
  radius: 5,
  width: 40,
  isForced,
});

describe("room for labels", () => {
  it("is given right of the node, then left, below and above, and never twice", () => {
    const room = new LabelRoom({ width: 200, height: 200 });
    const take = () => room.takeBeside(wish(100, 100), 10);
    expect([take(), take(), take(), take(), take()]).toEqual([
      { id: "100 100", x: 109, y: 100 },
      { id: "100 100", x: 51, y: 100 },
      { id: "100 100", x: 80, y: 112 },
      { id: "100 100", x: 80, y: 88 },
      null,
    ]);
  });

  it("is given where a text touches no node, a faint one only where that matters, nor another text", () => {
    const room = new LabelRoom({ width: 200, height: 200 });
    const boxes = [100, 70, 40].map((y) => boxAround(100, y, 40, 10));
    room.keepFree(120, 100, 4);
    room.keepFree(100, 66, 4, true);
    expect(room.takeClear(boxes, "all")).toBe(boxes[2]);
    expect(room.takeClear(boxes)).toBe(boxes[1]);
    expect(room.takeClear(boxes)).toBeNull();
  });

  it("ends at the edge of the screen, and at other nodes unless forced", () => {
    const room = new LabelRoom({ width: 110, height: 200 });
    room.keepFree(70, 100, 8);
    room.keepFree(100, 112, 8);
    room.keepFree(100, 88, 8);
    expect(room.takeBeside(wish(100, 100), 10)).toBeNull();
    expect(room.takeBeside(wish(100, 100, true), 10)).toEqual({ id: "100 100", x: 51, y: 100 });
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
      scene: { captions: [], way: [], selected: "a + b" },
      focus: { nodes: new Set(["a", "b"]), named: true },
      hovered: null,
      proof: null,
      width: 400,
      height: 300,
      measure: (text: string) => 6 * text.length,
    } as unknown as SnapshotParts;
    const kind = placeTexts([a, b], [line], parts).find(({ style }) => style === "kind");
    expect(kind?.text.length).toBeGreaterThan(12);
    expect(Math.abs((kind?.y ?? NaN) - 100)).toBeGreaterThanOrEqual(20 + 15 / 2);
  });
});
