import { askedParts, measureOf } from "./asked-parts.js";
import { isNamedBy } from "./search-wish.js";
import type { Network, StakeholderFacts } from "./facts.js";
import { yearOf } from "./period.js";
import { isTellingName } from "./telling-name.js";
import { shortName } from "./match-highlight.js";
import { PARTNERS_A_PAGE } from "./view-changes.js";
import { START_VIEW, type View } from "./view.js";
import { LINKAGE_QUESTIONS } from "./wording.js";
import { t } from "../words/words.js";

/** A question in words, with what the view that answers it differs by from the start. */
export interface Question {
  readonly text: string;
  readonly part: Partial<View>;
}

/** How far what is only planned, proposed or asked for has got. */
export const NOT_YET = ["ANTICIPATED", "PROPOSED", "REQUESTED", "IN_PIPELINE"] as const;

/** A view that filters keep to something. */
export const only = (part: Partial<View["filters"]>): Partial<View> => ({
  filters: { ...START_VIEW.filters, ...part },
});

function ofLinkages({ linkages }: Network): Question[] {
  const present = new Set(linkages.map(({ kind }) => kind));
  return LINKAGE_QUESTIONS.filter((kind) => present.has(kind)).map((kind) => ({
    text: t(`question.linkages.${kind}`),
    part: only({ linkage: [kind] }),
  }));
}

function ofPlans({ linkages }: Network): Question[] {
  const isPlan = linkages.some(({ status }) => NOT_YET.some((one) => one === status));
  const text = t("question.plans");
  return isPlan ? [{ text, part: { ...only({ status: NOT_YET }), colour: "status" } }] : [];
}

const isPlaced = ({ places }: StakeholderFacts): boolean => places.length > 0;

/** With whom each kind works, and where each is: the kind with the most places first. */
function ofKinds(all: readonly StakeholderFacts[]): { people: Question[]; places: Question[] } {
  const kinds = (["UNIVERSITY", "CLUSTER", "AGENCY", "PROJECT"] as const).map((kind) => {
    const some = all.filter((one) => one.kind === kind);
    return { kind, linked: some.length, placed: some.filter(isPlaced).length };
  });
  return {
    people: kinds
      .filter(({ linked }) => linked > 0)
      .map(({ kind }) => ({ text: t(`question.partnersOf.${kind}`), part: only({ kind: [kind] }) })),
    places: kinds
      .filter(({ placed }) => placed > 0)
      .sort((a, b) => b.placed - a.placed)
      .map(({ kind }) => ({
        text: t(`question.placesOf.${kind}`),
        part: { ...only({ kind: [kind] }), strict: true, mode: "places" },
      })),
  };
}

/** Questions about whom most linkages go through, and the two best linked of its partners. */
function ofHub({ linkages }: Network, all: readonly StakeholderFacts[]): Question[] {
  const [hub] = all;
  if (hub === undefined) return [];
  const partners = new Set(
    linkages.flatMap(({ from, to }) => (from === hub.id ? [to] : to === hub.id ? [from] : [])),
  );
  const [one, other] = all.filter(({ id, kind }) => id !== hub.id && kind !== "PROJECT" && partners.has(id));
  const name = shortName(hub);
  return [
    {
      text: t("question.without", { name }),
      part: { hidden: [hub.id], colour: "community" },
    },
    ...(one === undefined || other === undefined
      ? []
      : [
          {
            text: t("question.pathWithout", { one: shortName(one), other: shortName(other), hub: name }),
            part: {
              route: { from: one.id, to: other.id, avoiding: [hub.id], alone: false, shown: 0 },
            },
          },
        ]),
  ];
}

/** What changed between the years before and after which a third of the dated linkages begin. */
function ofTimes({ linkages }: Network): Question[] {
  const years = linkages
    .flatMap(({ span }) => (span === null || !Number.isFinite(span.first) ? [] : [yearOf(span.first)]))
    .sort((a, b) => a - b);
  const [before, after] = [years[Math.floor(years.length / 3)], years[Math.floor((years.length * 2) / 3)]];
  if (before === undefined || after === undefined || before === after) return [];
  return [
    {
      text: t("question.changes", { before: String(before), after: String(after) }),
      part: { comparison: { before: String(before), after: String(after) } },
    },
  ];
}

/** Who comes first by a measure of the service. */
const ofMeasures = ({ linkages }: Network): Question[] =>
  linkages.length === 0
    ? []
    : [
        { text: t("question.best"), part: { size: "DEGREE" } },
        { text: t("question.brokers"), part: { size: "BETWEENNESS" } },
      ];

/** The questions that a network can answer, the most telling first. Costs a walk over its linkages for each sort. */
export function questionsOf(network: Network): Question[] {
  const linked = [...network.stakeholders.values()]
    .filter(({ linkageCount }) => linkageCount > 0)
    .sort((a, b) => b.linkageCount - a.linkageCount || (a.id < b.id ? -1 : 1));
  const all = linked.filter(({ kind, name }) => kind !== "PROJECT" && isTellingName(name));
  const [first, second, ...kinds] = ofLinkages(network);
  const [group, between] = ofHub(network, all);
  const { people, places } = ofKinds(linked);
  return [
    ...[first, ...ofPlans(network), second, between, group, people[0], places[0], ...ofTimes(network)],
    ...[...ofMeasures(network), ...kinds, ...people.slice(1), ...places.slice(1)],
  ].filter((question) => question !== undefined);
}

/** Whom one works with, whether or not it is on the map. */
export const aroundQuestion = (one: {
  readonly id: string;
  readonly name: string;
  readonly acronym?: string | null;
}): Question => ({
  text: t("question.around", { name: shortName(one) }),
  part: {
    scope: "picked",
    picked: [one.id],
    expanded: [{ id: one.id, kind: null, count: PARTNERS_A_PAGE }],
    selected: one.id,
  },
});

/** The view that a question asks for. */
export const viewOf = ({ part }: Question): View => ({ ...START_VIEW, ...part });

/** The question that a view answers, as it was put where it is none of these; null where it answers none. */
export function questionOf(view: View, questions: readonly Question[]): Question | null {
  if (view.asked !== null) return { text: view.asked, part: {} };
  const [asked, measure] = [askedParts(view), measureOf(view)];
  const isSame = (question: Question): boolean => askedParts(viewOf(question)) === asked;
  // Sized by a measure, a view is answered by who comes first, which is another question.
  if (asked === askedParts(START_VIEW) && measure === "") return null;
  return questions.find((one) => isSame(one) && measureOf(viewOf(one)) === measure) ?? null;
}

const MOST_OFFERED = 4;

/** The questions that a text may mean: each of its words begins one of theirs. */
export const questionsFor = (words: readonly string[], questions: readonly Question[]): Question[] =>
  words.length === 0 ? [] : questions.filter(({ text }) => isNamedBy(text, words)).slice(0, MOST_OFFERED);
