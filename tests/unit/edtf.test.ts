import fc from "fast-check";
import { edtfDays } from "../../schema/edtf.js";
import { plainDays } from "../support/memory/plain-days.js";

const two = (number: number): string => String(number).padStart(2, "0");
const year = fc.integer({ min: 1, max: 9998 }).map((number) => String(number).padStart(4, "0"));
const date = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${two(month)}`),
  fc.tuple(year, fc.integer({ min: 33, max: 36 })).map(([y, quarter]) => `${y}-${quarter}`),
  fc
    .date({
      min: new Date("0001-01-01T00:00:00Z"),
      max: new Date("9998-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((one) => one.toISOString().slice(0, 10)),
);
const open = fc.constantFrom("..", "");

describe("edtfDays", () => {
  it("gives first and last days as plain arithmetic does", () => {
    fc.assert(
      fc.property(date, (text) => {
        const { first, last } = plainDays(text);
        expect(edtfDays(text)).toEqual({ earliest: first, latest: last });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("gives for an interval the first day of its start and the last of its end", () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [start, end] = plainDays(a).first <= plainDays(b).last ? [a, b] : [b, a];
        const { first, last } = plainDays(`${start}/${end}`);
        expect(edtfDays(`${start}/${end}`)).toEqual({ earliest: first, latest: last });
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it("gives null for an open end", () => {
    fc.assert(
      fc.property(date, open, (text, none) => {
        const { first, last } = plainDays(text);
        expect([edtfDays(`${text}/${none}`), edtfDays(`${none}/${text}`)]).toEqual([
          { earliest: first, latest: null },
          { earliest: null, latest: last },
        ]);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it.each([
    ["2004?", "2004-01-01", "2004-12-31"],
    ["2004-08~", "2004-08-01", "2004-08-31"],
    ["2004-XX", "2004-01-01", "2004-12-31"],
    ["2004-02-29", "2004-02-29", "2004-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2000-33", "2000-01-01", "2000-03-31"],
  ])("knows %s", (text, earliest, latest) => {
    expect(edtfDays(text)).toEqual({ earliest, latest });
  });

  it.each([
    ..."2005-02-29 1900-02-29 2004-02-30 2004-13 2004-00 2004-8 200 20041 20XX Y2004 -0100 yesterday ../.. /".split(
      " ",
    ),
    ..."2004/2005/2006 2005/2004 2004-21 2004-24 2004-37 2004-41 {2004,2005} ２００４".split(" "),
    ...["", " 2004", "2004 "],
  ])("refuses %j and says what is required", (text) => {
    expect(() => edtfDays(text)).toThrow(
      `Expected a date as precise as the source: 2004, 2004-08, 2004-08-15, a quarter such as 2007-33 (33 to 36), or an interval such as 2007-02-14/2007-02-16 or 2018/.. (EDTF, ISO 8601-2); got ${JSON.stringify(text)}.`,
    );
  });
});
