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
