import { takeUpTables } from "../../../evaluation/judge-take-ups.js";
import { agencyRecord, type StakeholderRecord } from "../../../schema/record.js";
import { wilson } from "../../../server/matching/model/wilson.js";

const sources = [{ document: "document:minutes", locator: "1" }];

const agency = (id: string, ...takeUps: object[]): StakeholderRecord =>
  agencyRecord.parse({
    ...{ id, name: id, sources },
    takeUps: takeUps.map((one) => ({ since: "2025", sources, ...one })),
  });

describe("takeUpTables", () => {
  it("counts who met or agreed by rank and by reason, each suggestion once", () => {
    const one = { candidate: "agency:b", rank: 1, reasons: ["KINDS", "PLACE"] };
    const tables = takeUpTables([
      agency(
        "agency:a",
        { ...one, state: "INTERESTED" },
        { candidate: "agency:b", state: "MET" },
        { candidate: "agency:c", state: "DECLINED", rank: 7, reasons: ["KINDS"] },
      ),
      agency("agency:b", { candidate: "agency:c", state: "AGREED" }),
      agency("agency:c"),
    ]);
    expect(tables.split("\n").filter((line) => /^\| (?!---)/u.test(line))).toEqual([
      "| rank | taken up | met or agreed | share (95%) |",
      "| all | 3 | 2 | 0.67 [0.21, 0.94] |",
      "| 1 | 1 | 1 | 1.00 [0.21, 1.00] |",
      "| 6 to 10 | 1 | 0 | 0.00 [0.00, 0.79] |",
      "| not recorded | 1 | 1 | 1.00 [0.21, 1.00] |",
      "| reason | taken up | met or agreed | share (95%) |",
      "| KINDS | 2 | 1 | 0.50 [0.09, 0.91] |",
      "| PLACE | 1 | 1 | 1.00 [0.21, 1.00] |",
    ]);
  });

  it("says so where nothing is recorded", () => {
    expect(takeUpTables([agency("agency:a")])).toMatch(/^No take-up is recorded/u);
  });
});

describe("wilson", () => {
  it("gives the intervals that Newcombe (1998, table I, method 3) prints", () => {
    const rounded = (hits: number, of: number): number[] =>
      Object.values(wilson(hits, of)).map((end) => Math.round(end * 1e4) / 1e4);
    expect([rounded(81, 263), rounded(15, 148), rounded(1, 29)]).toEqual([
      [0.2553, 0.3662],
      [0.0624, 0.1605],
      [0.0061, 0.1718],
    ]);
  });
});
