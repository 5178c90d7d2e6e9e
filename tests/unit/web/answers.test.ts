import { answerOf } from "../../../web/src/state/answer.js";
import { filterNetwork } from "../../../web/src/state/filter-network.js";
import { kindsInWords, statusesInWords } from "../../../web/src/state/linkage-words.js";
import { questionOf, questionsFor, questionsOf, viewOf } from "../../../web/src/state/questions.js";
import { standingOut } from "../../../web/src/state/ranking.js";
import type { Measured, MeasuredOne } from "../../../web/src/state/measured.js";
import { isQuestion, namedIn } from "../../../web/src/state/search-wish.js";
import { START_VIEW, type View } from "../../../web/src/state/view.js";
import { EXAMPLE } from "./network-example.js";

const questions = questionsOf(EXAMPLE);
const sentences = (
  part: Partial<View>,
  communities = [{ name: "hub", members: ["agency:fund"] }],
): string => {
  const view = { ...START_VIEW, ...part };
  return answerOf(view, filterNetwork(EXAMPLE, view), communities, null).sentences.join(" ");
};
const only = (part: Partial<View["filters"]>): Partial<View> => ({
  filters: { ...START_VIEW.filters, ...part },
});

describe("an answer in words", () => {
  it("counts what is shown, how far it got, and with whom", () => {
    expect(sentences(only({ linkage: ["FUNDING"] }))).toBe(
      "1 funding among 2 stakeholders. It is established.",
    );
    expect(sentences(only({ kind: ["UNIVERSITY"] }))).toBe(
      "1 university has 2 linkages (1 adoption and 1 training) with 2 partners. 1 is established and 1 is only requested.",
    );
    expect(sentences(only({ kind: ["PROJECT"] }))).toBe("Nobody: nothing in the network fits all of this.");
  });

  it("names who gives more than the others, and nobody where too many give as much", () => {
    expect(sentences({})).toMatch(/ The largest number comes from agency:hub \(2\)\.$/u);
    const shown = filterNetwork(EXAMPLE, START_VIEW);
    const linkages = ["agency:hub", "agency:fund", "cluster:knit", "university:u", "cluster:alone"].flatMap(
      (from, place) =>
        shown.linkages.slice(0, place === 4 ? 1 : 2).map((one) => ({ ...one, from, mutual: false })),
    );
    expect(answerOf(START_VIEW, { ...shown, linkages }, [], null).sentences.join(" ")).not.toContain("come");
  });

  it("says where they are, and of whom no closer place is told", () => {
    expect(sentences({ ...only({ kind: ["CLUSTER"] }), strict: true, mode: "places" })).toBe(
      "2 clusters in 2 places: Lahore (1) and Punjab, no exact place (1).",
    );
    expect(sentences({ ...only({ kind: ["AGENCY"] }), strict: true, mode: "places" })).toBe(
      "For 2 no place is documented.",
    );
  });

  it("ranks those of the kind that is asked for, in order, with the number that ranks them", () => {
    const view = { ...START_VIEW, ...only({ kind: ["CLUSTER"] }), size: "DEGREE" as const, first: 2 };
    const shown = filterNetwork(EXAMPLE, view);
    expect(shown.stakeholders.length).toBeGreaterThan(shown.chosen.size);
    const values = shown.stakeholders.map(({ id }, place): [string, MeasuredOne] => [
      id,
      { value: 10 - place, rank: place + 1, error: null },
    ]);
    const measured: Measured = {
      ...{ key: "DEGREE", title: "Partners", meaning: "", lowestFirst: false, counted: null, isExact: true },
      values: new Map(values),
    };
    const { sentences: said, groups } = answerOf(view, shown, [], measured);
    const [group] = groups;
    expect(group?.members.map(({ kind }) => kind)).toEqual(["CLUSTER", "CLUSTER"]);
    const numbers = group?.members.map(({ id }) => group.values?.get(id)) ?? [];
    expect(numbers).toEqual([...numbers].sort((a, b) => Number(b) - Number(a)));
    for (const { name } of group?.members ?? []) expect(said.join(" ")).toContain(name);
  });

  it("lets those stand out whom a question that ranks names, beside others", () => {
    const view: View = { ...START_VIEW, ...only({ kind: ["CLUSTER"] }), size: "DEGREE" };
    const shown = filterNetwork(EXAMPLE, view);
    const measured: Measured = {
      ...{ key: "DEGREE", title: "Partners", meaning: "", lowestFirst: false, counted: null, isExact: true },
      values: new Map(
        shown.stakeholders.map(({ id }, place) => [id, { value: 10 - place, rank: place + 1, error: null }]),
      ),
    };
    const clusters = shown.stakeholders.flatMap(({ id, kind }) => (kind === "CLUSTER" ? [id] : []));
    expect(clusters.length).toBeLessThan(shown.stakeholders.length);
    expect(standingOut(view, shown, measured)).toEqual([]);
    expect(standingOut({ ...view, asked: "Which clusters?" }, shown, measured)).toEqual(clusters);
    expect(standingOut({ ...view, first: 1 }, shown, measured)).toEqual(clusters.slice(0, 1));
    expect(standingOut({ ...view, first: 1, size: "CORE" }, shown, measured)).toEqual([]);
    const everybody = filterNetwork(EXAMPLE, START_VIEW);
    const some = { ...measured, values: new Map([...measured.values].slice(0, 1)) };
    expect(standingOut({ ...START_VIEW, size: "DEGREE", first: 5 }, everybody, some)).toHaveLength(1);
  });

  it("says that linkages with others are left out where partners are hidden", () => {
    expect(sentences({ ...only({ kind: ["UNIVERSITY", "CLUSTER"] }), strict: true })).toMatch(
      /^3 stakeholders have .* among themselves; those with others are left out\./u,
    );
  });

  it("says which groups remain, and who has no linkage left", () => {
    expect(sentences({ hidden: ["agency:hub"], colour: "community" })).toBe(
      "1 group of 2 stakeholders: around hub (1). 2 stakeholders have no linkage left.",
    );
  });

  it("counts kinds and statuses, the most frequent first and the rest together", () => {
    const kinds = ["TRAINING", "TRAINING", "FUNDING", "MODEL", "RESEARCH", "ADOPTION"] as const;
    expect(kindsInWords(kinds.map((kind) => ({ kind })))).toBe(
      "6 linkages (2 trainings, 1 adoption, 1 funding and 2 others)",
    );
    expect(statusesInWords([{ kind: "MODEL" }, { kind: "MODEL", status: null }])).toBe(
      "All of them have no documented status.",
    );
    expect(statusesInWords([])).toBe("");
  });
});

describe("the questions of a network", () => {
  it("are those that it can answer", () => {
    expect(questions.map(({ text }) => text)).toEqual([
      "Who funds whom?",
      "What was only planned, proposed or asked for?",
      "Who adopted whose methodology?",
      "How is cluster:knit linked with university:u, other than through agency:hub?",
      "Which groups remain without agency:hub?",
      "Whom do the universities work with?",
      "Where are the clusters?",
      "What changed from 2004 to 2007?",
      "Who is the best linked?",
      "Who stands between the others?",
      "Who trains whom?",
      "Who does research on what or with whom?",
      "Whom do the clusters work with?",
      "Whom do the agencies work with?",
    ]);
    expect(questionsOf({ ...EXAMPLE, stakeholders: new Map(), linkages: [] })).toEqual([]);
  });

  it("are known again by the view that answers them, whatever else is open beside it", () => {
    for (const question of questions)
      expect(
        questionOf({ ...viewOf(question), selected: "agency:hub", layout: "concentric" }, questions),
      ).toBe(question);
    const [first = { text: "", part: {} }] = questions;
    expect(questionOf({ ...viewOf(first), size: "equal" }, questions)).toBe(first);
    // The answer then tells who comes first by the measure.
    expect(questionOf({ ...viewOf(first), size: "CORE" }, questions)).toBeNull();
    expect(questionOf(START_VIEW, questions)).toBeNull();
    expect(questionOf({ ...START_VIEW, during: "2004" }, questions)).toBeNull();
  });

  it("fit a text whose words begin some of theirs", () => {
    const fit = (...words: string[]) => questionsFor(words, questions).map(({ text }) => text);
    expect(fit("who", "fun")).toEqual(["Who funds whom?"]);
    expect(fit("clusters")).toEqual(["Where are the clusters?", "Whom do the clusters work with?"]);
    expect(fit()).toEqual([]);
    expect(fit("wealth")).toEqual([]);
  });

  it.each([
    ["Who works with SMEDA?", true, "SMEDA"],
    ["how is LUMS linked with UNIDO", true, "LUMS UNIDO"],
    ["who", true, "who"],
    ["World Health Organization", false, "World Health Organization"],
  ])("of %j: a question or not, and whom it names", (text, asks, named) => {
    expect([isQuestion(text), namedIn(text)]).toEqual([asks, named]);
  });
});
