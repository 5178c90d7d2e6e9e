import { stakeholdersOf } from "../../schema/check-dataset.js";
import type { LinkageRecord, StakeholderRecord } from "../../schema/record.js";
import { seeds } from "./seeds.js";

type Texts = readonly [string, readonly (string | undefined)[]];

const ofStakeholder = (record: StakeholderRecord): Texts => [
  record.id,
  [
    record.summary,
    ...[...record.needs, ...record.offers].map(({ text }) => text),
    ...("results" in record ? [record.activity, ...record.results.map(({ text }) => text)] : []),
  ],
];
const ofLinkage = (record: LinkageRecord): Texts => [
  record.id,
  [record.title, record.activity, ...record.results.map(({ text }) => text)],
];

const texts = [...stakeholdersOf(seeds).map(ofStakeholder), ...seeds.linkages.map(ofLinkage)].flatMap(
  ([id, all]) => all.flatMap((text) => (text === undefined ? [] : [{ id, text }])),
);

/** What an answer that shows one text alone would leave open: which fund, which board? */
const LEANING =
  /\bthe (?:fund|company|board|bank|department|university|ministry|province|institution|methodology|other project)\b(?! of\b)/iu;

describe("the texts of the facts", () => {
  it("mean something alone: they name the body instead of leaning on one before", () => {
    expect(texts.filter(({ text }) => LEANING.test(text))).toEqual([]);
  });

  it("say of every stakeholder what it is", () => {
    const silent = stakeholdersOf(seeds).filter(({ summary }) => summary === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("the results of what did not take place", () => {
  it("are anticipated where it was only requested, proposed, planned or prepared", () => {
    const early = [...seeds.projects, ...seeds.linkages].filter(
      ({ status, results }) =>
        status !== undefined && status !== "ESTABLISHED" && results.some(({ state }) => state === "OBSERVED"),
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });
});
