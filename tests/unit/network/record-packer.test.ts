import fc from "fast-check";
import { PackedTexts } from "../../../server/network/records/packed-texts.js";
import { type PackedField, recordPacker } from "../../../server/network/records/record-packer.js";

const FIELDS: readonly PackedField[] = Array.from({ length: 17 }, (_, place) => ({
  field: `f${place}`,
  isText: place % 3 === 0,
  isList: place % 3 === 1,
}));

const valueOf = ({ isText, isList }: PackedField): fc.Arbitrary<unknown> => {
  const text = fc.string({ unit: "grapheme", maxLength: 200 });
  if (isText) return fc.option(text);
  return isList ? fc.array(text, { maxLength: 3 }) : fc.option(fc.oneof(fc.boolean(), fc.integer(), text));
};

const records = fc.record(Object.fromEntries(FIELDS.map((one) => [one.field, valueOf(one)])));

describe("a packed record", () => {
  const packer = recordPacker<Record<string, unknown>>(FIELDS, ["id"]);
  const texts = new PackedTexts();
  const packedAndUnpacked = (record: Record<string, unknown>, known: object): Record<string, unknown> =>
    packer.unpack(texts, texts.add(packer.pack(record)), known);

  it("has each field as it was, whichever is read first, and what is known beside the text", () => {
    fc.assert(
      fc.property(records, fc.shuffledSubarray(FIELDS as PackedField[]), (record, asked) => {
        const unpacked = packedAndUnpacked(record, { id: "a" });
        for (const { field } of asked) expect([field, unpacked[field]]).toEqual([field, record[field]]);
        expect(JSON.parse(JSON.stringify(unpacked))).toEqual({ id: "a", ...record });
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it("keeps texts of any length", () => {
    for (const length of [63, 64, 4_095, 4_096, 300_000]) {
      const record = { f0: "x".repeat(length), f3: "y".repeat(length), f15: null };
      const unpacked = packedAndUnpacked(record, {});
      expect([unpacked["f0"], unpacked["f3"], unpacked["f15"]]).toEqual([record.f0, record.f3, null]);
    }
  });

  it("gives what was read as JSON once more as the same value", () => {
    const unpacked = packedAndUnpacked({ f1: ["a"] }, {});
    expect(unpacked["f1"]).toBe(unpacked["f1"]);
  });

  it("gives a text once more as it was when it is kept", () => {
    const unpacked = packedAndUnpacked({ f0: "é€", f3: "𝄞" }, {});
    packer.keep(unpacked);
    expect([unpacked["f3"], unpacked["f0"], unpacked["f3"]]).toEqual(["𝄞", "é€", "𝄞"]);
  });

  it("is the same with something else known", () => {
    const unpacked = packedAndUnpacked({ f0: "a" }, { id: "a" });
    const other = packer.withKnown(unpacked, { id: "b" });
    expect([other["id"], other["f0"], unpacked["id"]]).toEqual(["b", "a", "a"]);
  });
});
