import { sourced } from "../../../server/network/filters/conditions.js";
import { packSources, unpackSources } from "../../../server/network/columns/packed-sources.js";

describe("packSources", () => {
  it.each<[keys: string[], text: string | null, number: number]>([
    [[], null, 0],
    [["document:a table row 17"], "document:a table row #", 17],
    [["document:a table row 17", "document:b list 1"], "document:a table row 17\ndocument:b list 1", 0],
    [["document:a page 07"], "document:a page 07", 0],
    [["document:a line 4294967296"], "document:a line 4294967296", 0],
    [["document:a item2"], "document:a item2", 0],
  ])("keeps %j as %j and %d, and gives them back", (keys, text, number) => {
    expect(packSources(keys)).toEqual({ sourceKeys: text, sourceNumber: number });
    expect(unpackSources(text ?? "", number).filter((key) => key !== "")).toEqual(keys);
  });
});

describe("a condition on sources", () => {
  const texts = [
    "",
    "document:a table row #",
    "document:a table row 1\ndocument:b list 1",
    "document:ab page #",
  ];
  const rows = [0, 1, 1, 1, 2, 3];
  const numbers = Int32Array.of(0, 1, 17, 18, 0, 4);

  it.each([
    ["document:a", null, [1, 2, 3, 4]],
    ["document:b", null, [4]],
    ["document:a", "table", [1, 2, 3, 4]],
    ["document:a", "table row 17", [2]],
    ["document:a", "table row 1", [1, 4]],
    ["document:a", "tab", []],
    ["document:ab", "page 4", [5]],
    ["document:c", null, []],
  ])(
    "on %s at %s is true to what was packed, and reads no text for each that has it",
    (document, locator, wanted) => {
      let reads = 0;
      const textOf = (text: number): string => {
        reads += 1;
        return texts[text] as string;
      };
      const test = sourced(Int32Array.from(rows), textOf, numbers, { document, locator });
      const passing = (): number[] => rows.flatMap((_, index) => (test(index) ? [index] : []));
      expect(passing()).toEqual(wanted);
      const before = reads;
      for (let again = 0; again < 10; again++) passing();
      expect(reads - before).toBeLessThanOrEqual(10 * 3);
      if (locator === null) expect(reads).toBe(before);
    },
  );
});
