import { timeline } from "../../server/questions/timeline.js";

const start = (text: string | null, count = 1, kind: "TRAINING" | "FUNDING" = "TRAINING") => ({
  start: text,
  kind,
  count,
});

describe("timeline", () => {
  const starts = [
    start("2007-33"),
    start("2007-01"),
    start("2007-02", 2),
    start("2007"),
    start("2006-36"),
    start("2006-12", 3, "FUNDING"),
    start(null, 4),
    start("", 5),
    start("2007-02?"),
    start("2007-XX"),
    start("2008~"),
  ];
  const shown = (by: "YEAR" | "QUARTER" | "MONTH"): [string | null, number][] =>
    timeline(starts, by).map(({ period, count }) => [period, count]);

  it("counts by year", () => {
    expect(shown("YEAR")).toEqual([
      ["2006", 4],
      ["2007", 7],
      ["2008", 1],
      [null, 9],
    ]);
  });

  it("counts by quarter, coarser dates apart", () => {
    expect(shown("QUARTER")).toEqual([
      ["2006-36", 4],
      ["2007", 2],
      ["2007-33", 5],
      ["2008", 1],
      [null, 9],
    ]);
  });

  it("counts by month, coarser dates before the finer ones that they hold", () => {
    expect(shown("MONTH")).toEqual([
      ["2006-36", 1],
      ["2006-12", 3],
      ["2007", 2],
      ["2007-33", 1],
      ["2007-01", 1],
      ["2007-02", 3],
      ["2008", 1],
      [null, 9],
    ]);
  });

  it("gives the kinds of a bucket in the order of the kinds", () => {
    const [bucket] = timeline([start("2006", 3, "FUNDING"), start("2006-12", 2)], "YEAR");
    expect(bucket).toEqual({
      period: "2006",
      count: 5,
      kinds: [
        { kind: "TRAINING", count: 2 },
        { kind: "FUNDING", count: 3 },
      ],
    });
  });

  it("is the same whatever the order of the counts", () => {
    expect(timeline([...starts].reverse(), "MONTH")).toEqual(timeline(starts, "MONTH"));
  });
});
