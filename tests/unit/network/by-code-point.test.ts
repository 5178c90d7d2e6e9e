import fc from "fast-check";
import { byCodePoint } from "../../../server/network/orders/by-code-point.js";

describe("byCodePoint", () => {
  it("orders texts as their bytes in UTF-8 are ordered", () => {
    const letter = fc.constantFrom(
      "a",
      "é",
      "\uD7FF",
      "\uE000",
      "\uFF21",
      "\uFFFD",
      "\u{10000}",
      "\u{10437}",
    );
    const text = fc.array(letter, { maxLength: 3 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
