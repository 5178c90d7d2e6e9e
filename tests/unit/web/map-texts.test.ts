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
