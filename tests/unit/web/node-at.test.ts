import { nodeAt } from "../../../web/src/map/node-at.js";

const targets = [
  { id: "small", x: 0, y: 0, radius: 3 },
  { id: "large", x: 10, y: 0, radius: 9 },
];

describe("whom the pointer meets", () => {
  it("is who lies under it, with a little more room than the form has", () => {
    expect(nodeAt({ x: 10, y: 10 }, targets)).toBe("large");
    expect(nodeAt({ x: -4.5, y: 0 }, targets)).toBe("small");
    expect(nodeAt({ x: -6, y: 0 }, targets)).toBeNull();
    expect(nodeAt({ x: 0, y: 0 }, [])).toBeNull();
  });

  it("is of several the one whose middle is nearest", () => {
    expect(nodeAt({ x: 2.5, y: 0 }, targets)).toBe("small");
    expect(nodeAt({ x: 5.5, y: 0 }, targets)).toBe("large");
  });
});
