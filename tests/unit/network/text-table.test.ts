import { hashOf, hashOfBytes } from "../../../server/network/hash.js";
import { PackedTexts } from "../../../server/network/records/packed-texts.js";
import { TextTable } from "../../../server/network/text/text-table.js";

/** Texts of one, two, three and four bytes a letter. */
const textOf = (number: number): string => `${["linkage:", "é", "€", "𝄞"][number % 4] ?? ""}${number}`;

describe("a table of texts", () => {
  it("numbers texts as they come, and finds each again while its buckets grow and split", () => {
    const table = new TextTable();
    const known = Array.from({ length: 60_000 }, (_, number) => number);
    expect(known.filter((number) => table.add(textOf(number)) !== number)).toEqual([]);
    expect(table.count).toBe(known.length);
    expect(known.filter((number) => table.find(textOf(number)) !== number)).toEqual([]);
    expect(known.filter((number) => table.add(textOf(number)) !== number)).toEqual([]);
    expect(known.filter((number) => table.at(number) !== textOf(number))).toEqual([]);
    expect(known.filter((number) => table.find(`${textOf(number)}?`) !== -1)).toEqual([]);
    expect(table.find("")).toBe(-1);
  });

  it("hashes a text as its bytes", () => {
    for (const text of ["", "a", "agency:1", "é", "a€", "𝄞"]) {
      const bytes = Buffer.from(`x${text}y`);
      expect(hashOf(text)).toBe(hashOfBytes(bytes, 1, bytes.length - 1));
    }
  });

  it("knows a packed text from one that has as many units as that has bytes", () => {
    const texts = new PackedTexts();
    texts.add("é1");
    const same = ["é1", Buffer.from("é1").toString("latin1"), "é2", "e1"].map((text) =>
      texts.equals(0, text),
    );
    expect(same).toEqual([true, false, false, false]);
  });
});
