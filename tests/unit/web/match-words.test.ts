import { radiusOf, sizingByMeasure } from "../../../web/src/map/sizing.js";
import { gapGroups, gapHighlight } from "../../../web/src/state/gap-groups.js";
import { initialsOf } from "../../../web/src/state/initials.js";
import { type FullMatch, matchHighlight } from "../../../web/src/state/match-highlight.js";
import { isLikely, strengthInWords } from "../../../web/src/state/match-wording.js";
import type { Measured } from "../../../web/src/state/measured.js";
import { isTellingName } from "../../../web/src/state/telling-name.js";
import { sortRows, withoutEmpty } from "../../../web/src/table/sort-rows.js";
import { EXAMPLE } from "./network-example.js";

const agency = (name: string) => ({ id: `agency:${name}`, kind: "AGENCY" as const, name, acronym: null });
const linkage = (from: string, to: string) => ({
  id: `${from}-${to}`,
  kind: "TRAINING" as const,
  title: "Training",
  mutual: false,
  from: agency(from),
  to: agency(to),
});

describe("a match in words", () => {
  const reason = (proofs: FullMatch["reasons"][number]["proofs"]): FullMatch["reasons"][number] => ({
    type: "SHARED_PARTNERS",
    meaning: "",
    contribution: 1,
    moreProofs: 0,
    proofs,
  });
  const proof = (who: string, linkages: ReturnType<typeof linkage>[]) => ({
    contribution: 1,
    stakeholders: [agency(who)],
    linkages,
    sectors: [],
    places: [],
    topics: [],
  });
  const match = {
    seeker: agency("A"),
    candidate: agency("B"),
    reasons: [],
    cautions: [],
  } as unknown as FullMatch;

  it("tells its strength as a multiple with two digits that count", () => {
    expect([13.382, 8.824, 0.04567].map(strengthInWords)).toEqual([
      "13× as likely as average",
      "8.8× as likely as average",
      "0.046× as likely as average",
    ]);
  });

  it("lets the two, the proofs and the ends of their linkages stand out, each once", () => {
    const shared = [linkage("A", "P"), linkage("B", "P")];
    const found = matchHighlight(match, reason([proof("P", shared), proof("P", [linkage("P", "Q")])]));
    expect(found).toEqual({
      meetings: [["agency:A", "agency:B"]],
      stakeholders: ["agency:A", "agency:B", "agency:P", "agency:Q"],
      pairs: ["agency:A + agency:P", "agency:B + agency:P", "agency:P + agency:Q"],
      words: "Suggested meeting: A with B. Shared partners: P and 3 linkages.",
    });
    expect(matchHighlight(match, reason([proof("B", [])])).words).toBe(
      "Suggested meeting: A with B. Shared partners: what the two are.",
    );
  });
});

describe("gaps in words", () => {
  const gap = (who: string, lacks: object, peers = {}) => ({
    having: 3,
    peers: 4,
    lacksLinkageKind: null,
    lacksPartnerGroup: null,
    lacksOffer: null,
    peerKind: "CLUSTER" as const,
    peerSector: null,
    peerPlace: null,
    stakeholder: agency(who),
    proof: [{ stakeholder: agency("P"), linkages: [linkage("P", "Q")] }],
    ...lacks,
    ...peers,
  });

  it("are put together where several lack the same beside the same peers", () => {
    const groups = gapGroups([
      gap("A", { lacksPartnerGroup: "AGENCY UN_BODY" }),
      gap("A", { lacksLinkageKind: "TRAINING" }),
      gap("B", { lacksPartnerGroup: "AGENCY UN_BODY" }),
      gap("C", { lacksPartnerGroup: "AGENCY UN_BODY" }, { peerPlace: { id: "place:x", name: "X" } }),
      gap("D", { lacksOffer: { id: "topic:t", name: "Tests" } }),
    ]);
    expect(groups.map(({ lack, share, lacking }) => [lack, share, lacking.map(({ name }) => name)])).toEqual([
      ["No partner that is a UN body", "3 of 4 other clusters have one.", ["A", "B"]],
      ["No linkage of the kind training", "3 of 4 other clusters have one.", ["A"]],
      ["No partner that is a UN body", "3 of 4 other clusters of X have one.", ["C"]],
      ["No partner that offers: Tests", "3 of 4 other clusters have one.", ["D"]],
    ]);
    const [first] = groups;
    expect(first && gapHighlight(first)).toEqual({
      meetings: [],
      stakeholders: ["agency:A", "agency:B", "agency:P", "agency:Q"],
      pairs: ["agency:P + agency:Q"],
      words: "No partner that is a UN body: A, B, beside 1 peer who has one.",
    });
  });

  it.each([
    ["UNIVERSITY", "No partner that is a university"],
    ["AGENCY", "No partner that is an agency"],
    ["AGENCY NGO", "No partner that is an NGO"],
    ["AGENCY PUBLIC_BODY", "No partner that is a public body"],
    ["AGENCY OTHER", "No partner that is an agency of another type"],
  ])("name the group of partners %s", (group, words) => {
    expect(gapGroups([gap("A", { lacksPartnerGroup: group })])[0]?.lack).toBe(words);
  });
});

describe("sizes by a measure", () => {
  const shown = [...EXAMPLE.stakeholders.values()].slice(0, 3);
  const [a, b, none] = shown;
  const sizing = (values: readonly number[], lowestFirst: boolean) =>
    sizingByMeasure(
      {
        title: "Constraint",
        lowestFirst,
        values: new Map(values.map((value, index) => [shown[index]?.id, { value, rank: 1, error: null }])),
      } as unknown as Measured,
      shown,
      (most) => radiusOf(false, most, 10),
    );

  it("go by area from nothing to the largest value, and are smallest without one", () => {
    const { examples, radius, unit } = sizing([0.8, 0.2], false);
    expect(unit).toBe("constraint");
    expect(examples.map(({ text }) => text)).toEqual(["0.05", "0.2", "0.8"]);
    expect([a, b, none].map((one) => one && radius(one))).toEqual([24, 14.25, 4.5]);
  });

  it("are largest for the lowest value where that ranks first", () => {
    const { examples, radius } = sizing([0.8, 0.2], true);
    expect(examples.map(({ text, radius: size }) => [text, size])).toEqual([
      ["0.8", 4.5],
      ["0.5", 4.5 + 19.5 * Math.SQRT1_2],
      ["0.2", 24],
    ]);
    expect([a, b, none].map((one) => one && radius(one))).toEqual([4.5, 24, 4.5]);
  });

  it("are all smallest where everybody has the same, and nothing is NaN", () => {
    for (const lowestFirst of [true, false])
      for (const values of [[0, 0], []])
        expect(shown.map((one) => sizing(values, lowestFirst).radius(one))).toEqual([4.5, 4.5, 4.5]);
  });

  it("leave empty cells of the table last, whichever way it is sorted", () => {
    const rows = [NaN, 2, 1];
    const columns = [{ key: "x", name: "x", text: String, number: (row: number) => row }];
    const by = (isDescending: boolean) => sortRows(rows, columns, { column: "x", isDescending });
    expect([by(false), by(true)]).toEqual([
      [1, 2, NaN],
      [2, 1, NaN],
    ]);
  });
});

describe("the columns of a table", () => {
  const column = (key: string, text: (row: number) => string, isKept = false) => ({
    key,
    name: key,
    text,
    isKept,
  });
  const columns = [
    column("first", () => ""),
    column("some", (row) => (row === 2 ? "two" : "")),
    column("none", () => ""),
    column("kept", () => "", true),
  ];
  const keys = (rows: readonly number[]) => {
    const { filled, empty } = withoutEmpty(columns, rows);
    return [filled, empty].map((some) => some.map(({ key }) => key));
  };

  it("are those of which some row has something, and those that say something empty", () => {
    expect(keys([1, 2])).toEqual([["first", "some", "kept"], ["none"]]);
    expect(keys([])).toEqual([["first", "some", "none", "kept"], []]);
  });
});

describe("a name in an offered question", () => {
  it.each([
    ["University of Gujrat", true],
    ["3M", false],
    ["999901388", false],
    ["Organisation 999901388", false],
    ["Organisation for Economic Co-operation and Development", true],
    ["Unknown", false],
    ["Not available", false],
    ["N/A", false],
    ["Unknown donor", true],
    ["جامعہ گجرات", true],
  ])("%j tells who is meant: %j", (name, isTelling) => {
    expect(isTellingName(name)).toBe(isTelling);
  });
});

describe("the reasons of a match", () => {
  it("are not told of who is less likely than the average candidate", () => {
    expect([0.99, 1, 8, null].map((strength) => isLikely({ strength }))).toEqual([false, true, true, true]);
  });
});

describe("the initials of a stakeholder", () => {
  it("are those of its acronym, else of the words of its name", () => {
    expect(initialsOf({ name: "Any", acronym: "SMEDA" })).toBe("SME");
    expect(initialsOf({ name: "University of Gujrat", acronym: null })).toBe("UG");
    expect(initialsOf({ name: "Āzād Kashmir Council (AKC)" })).toBe("ĀKC");
    expect(initialsOf({ name: "…" })).toBe("");
  });
});
