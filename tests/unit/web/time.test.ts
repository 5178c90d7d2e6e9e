import { changeOf } from "../../../web/src/state/comparison.js";
import { daySpan, newYear, periodInWords } from "../../../web/src/state/period.js";
import { timeBars } from "../../../web/src/state/time-bars.js";
import { timeScale } from "../../../web/src/state/time-scale.js";
import { edtfDays } from "../../../schema/edtf.js";
import { EXAMPLE } from "./network-example.js";

const day = (number: number): string | null =>
  Number.isFinite(number) ? new Date(number * 86_400_000).toISOString().slice(0, 10) : null;

describe("periods", () => {
  it("cover the same days as the service takes them to", () => {
    const texts = ["2004", "2004-02", "2004-08-15", "2007-33", "2007-36", "2018/..", "2018/", "../2005-06"];
    for (const text of [...texts, "2007-02-14/2007-02-16", "2004/2006-03"]) {
      const span = daySpan(text);
      expect([text, span && { earliest: day(span.first), latest: day(span.last) }]).toEqual([
        text,
        edtfDays(text),
      ]);
    }
  });

  it("are none where the text is none", () => {
    expect(
      ["", "..", "../..", "yesterday", "2004-13", "2004-02-30", "2005/2004", "1/2/3"].map(daySpan),
    ).toEqual(Array(8).fill(null));
  });

  it("are said no more precisely than they are", () => {
    expect(
      [
        "2004",
        "2004-08",
        "2007-02-14/2007-02-16",
        "2007-33",
        "2005-23",
        "2018/..",
        "/2005-06",
        "2005-07~",
        "2017-06~/",
        "2004?/2005-03-02%",
      ].map(periodInWords),
    ).toEqual([
      "2004",
      "August 2004",
      "14 February 2007 to 16 February 2007",
      "first quarter of 2007",
      "autumn 2005",
      "since 2018",
      "until June 2005",
      "about July 2005",
      "since about June 2017",
      "perhaps 2004 to perhaps about 2 March 2005",
    ]);
  });
});

describe("the axis of the timeline", () => {
  const scale = timeScale(EXAMPLE.linkages);

  it("gives each year with dates the same width and squeezes longer runs without any", () => {
    expect(scale?.stretches.map(({ first, last, isGap }) => [first, last, isGap])).toEqual([
      [2004, 2004, false],
      [2005, 2006, true],
      [2007, 2007, false],
    ]);
    expect(scale?.at(newYear(2004))).toBe(0);
    expect(scale?.at(newYear(2004) + 183)).toBeCloseTo(0.5 / 2.6);
    expect(scale?.at(newYear(2030))).toBe(1);
    expect([0, 0.5, 0.99].map((place) => scale?.yearAt(place))).toEqual([2004, 2005, 2007]);
  });

  it("has bars as wide as the periods are", () => {
    if (scale === null) throw new Error("The example has dates, so it has an axis.");
    const bars = timeBars(EXAMPLE.linkages, scale);
    expect(bars.map(({ period, count, isOpen }) => [period, count, isOpen])).toEqual([
      ["2007/..", 1, true],
      ["2004-08", 1, false],
    ]);
    expect((bars[1]?.to ?? 0) - (bars[1]?.from ?? 0)).toBeCloseTo(31 / 366 / 2.6);
  });

  it("is absent where nothing has a date", () => {
    expect(timeScale([])).toBeNull();
  });
});

describe("the comparison of two dates", () => {
  it("says for each linkage whether it belongs to the first, the second, both or neither", () => {
    const of = (before: string, after: string) => EXAMPLE.linkages.map(changeOf({ before, after }));
    expect(of("2004", "2007")).toEqual(["before", null, "after", null, null]);
    expect(of("2008", "2012")).toEqual([null, null, "both", null, null]);
  });
});
