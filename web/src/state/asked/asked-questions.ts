import type {
  FoundStakeholderFragment,
  LinkageKind,
  MeasureKey,
  StakeholderKind,
} from "../../generated/graphql.js";
import { locale, t } from "../../words/words.js";
import type { Network } from "../facts.js";
import { shortName } from "../match-highlight.js";
import { aroundQuestion, NOT_YET, only, type Question } from "../questions.js";
import { START_MATCHING, type View } from "../view.js";
import type { Asked, Reading } from "./read-asked.js";

type End = FoundStakeholderFragment;

const MOST_PARTNERS = 100;

/** What questions are made from. */
export interface Grounds {
  /** Those of the network, which name nobody that is written. */
  readonly questions: readonly Question[];
  readonly network: Network;
  readonly isWhole: boolean;
}

/** What makes the question of a sort, for one choice of whom it names; null where the network has no answer to it. */
type Ask = (reading: Reading, grounds: Grounds, ends: readonly End[]) => Question | null;

const known = ({ questions }: Grounds, text: string): Question | null =>
  questions.find((question) => question.text === text) ?? null;

/** Puts one on the map and opens it. */
const opened = ({ isWhole }: Grounds, { id }: End): Partial<View> => ({
  ...(!isWhole && { scope: "picked", picked: [id] }),
  selected: id,
});

/** One with its partners, and only some of the linkages. */
const aroundOnly = (
  { id }: End,
  filters: Partial<View["filters"]>,
  kind: LinkageKind | null,
): Partial<View> => ({
  ...only(filters),
  scope: "picked",
  picked: [id],
  expanded: [{ id, kind, count: MOST_PARTNERS }],
  selected: id,
});

/** Kinds of linkages in which the one gives the other something. */
const GIVEN: readonly LinkageKind[] = ["FUNDING", "TRAINING", "TECHNICAL_ASSISTANCE", "MATCHMAKING"];

/** One with those alone whose linkages of a kind lead to it, or to whom its own lead. Those that hold both ways do either. */
function oneWay({ network }: Grounds, one: End, kind: LinkageKind, way: "to" | "from"): Question {
  const [near, far] = way === "to" ? (["to", "from"] as const) : (["from", "to"] as const);
  const others = network.linkages
    .filter((linkage) => linkage.kind === kind)
    .flatMap((linkage) =>
      linkage[near] === one.id
        ? [linkage[far]]
        : linkage.mutual && linkage[far] === one.id
          ? [linkage[near]]
          : [],
    );
  return {
    text: t(`question.given.${way}`, { name: shortName(one), kind: inside(kind) }),
    part: { ...only({ linkage: [kind] }), scope: "picked", picked: [one.id, ...new Set(others)] },
  };
}

/** All, or as many as can be drawn, sized by a measure. */
const byMeasure = (size: MeasureKey, { isWhole }: Grounds): Partial<View> => ({
  size,
  ...(!isWhole && { scope: "all" }),
});

const inside = (kind: LinkageKind): string => t(`linkageKind.inside.${kind}`);

/** The ids of a kind that have partners, or have none, that pass. */
function ofKind(
  { network }: Grounds,
  kind: StakeholderKind,
  isPartner: (id: string) => boolean,
  isLinked: boolean,
): string[] {
  const linked = new Set(
    network.linkages.flatMap(({ from, to }) => [
      ...(isPartner(to) ? [from] : []),
      ...(isPartner(from) ? [to] : []),
    ]),
  );
  return [...network.stakeholders.values()]
    .filter((one) => one.kind === kind && linked.has(one.id) === isLinked && !isPartner(one.id))
    .map(({ id }) => id);
}

/** Those of a kind that have no linkage with some others, selected together on the map of all. */
function lacking(
  grounds: Grounds,
  kind: StakeholderKind,
  others: string,
  isPartner: (id: string) => boolean,
): Question | null {
  const group = grounds.isWhole ? ofKind(grounds, kind, isPartner, false) : [];
  return group.length === 0
    ? null
    : { text: t("question.lacking", { many: t(`kind.many.${kind}`), others }), part: { group } };
}

const path = (ends: readonly End[], text: string): Question | null => {
  const [one, other, hub] = ends;
  if (one === undefined || other === undefined || new Set(ends.map(({ id }) => id)).size < ends.length)
    return null;
  const avoiding = hub === undefined ? [] : [hub.id];
  return { text, part: { route: { from: one.id, to: other.id, avoiding, alone: false, shown: 0 } } };
};

const names = (ends: readonly End[]) => {
  const [one = "", other = "", hub = ""] = ends.map(shortName);
  return { one, other, hub };
};

const ASKS: Record<Exclude<Asked, "list">, Ask> = {
  changes: (reading) => {
    const [before = "", after = ""] = reading.years;
    return { text: t("question.changes", { before, after }), part: { comparison: { before, after } } };
  },
  during: ({ years: [year = ""] }) => ({ text: t("question.during", { year }), part: { during: year } }),
  best: ({ kinds: [kind] }, grounds) =>
    kind
      ? {
          text: t("question.bestOf", { many: t(`kind.many.${kind}`).toLocaleLowerCase(locale()) }),
          part: { ...byMeasure("DEGREE", grounds), ...only({ kind: [kind] }) },
        }
      : { text: t("question.best"), part: byMeasure("DEGREE", grounds) },
  brokers: (_, grounds) => ({ text: t("question.brokers"), part: byMeasure("BETWEENNESS", grounds) }),
  everything: () => ({ text: t("question.everything"), part: {} }),
  lacking: ({ kinds: [kind, other] }, grounds) =>
    kind && other
      ? lacking(
          grounds,
          kind,
          t(`kind.many.${other}`).toLocaleLowerCase(locale()),
          (id) => grounds.network.stakeholders.get(id)?.kind === other,
        )
      : null,
  lackingOne: ({ kinds: [kind] }, grounds, [one]) =>
    kind && one ? lacking(grounds, kind, shortName(one), (id) => id === one.id) : null,
  placesOf: ({ kinds: [kind] }, grounds) => (kind ? known(grounds, t(`question.placesOf.${kind}`)) : null),
  partnersOf: ({ kinds: [kind] }, grounds) =>
    kind ? known(grounds, t(`question.partnersOf.${kind}`)) : null,
  kindsAround: ({ kinds: [kind] }, grounds, [one]) => {
    if (!kind || !one) return null;
    const ids = grounds.isWhole ? ofKind(grounds, kind, (id) => id === one.id, true) : [];
    return ids.length === 0
      ? aroundQuestion(one)
      : {
          text: t(`question.kindsAround.${kind}`, { name: shortName(one) }),
          part: { scope: "picked", picked: [one.id, ...ids], selected: one.id },
        };
  },
  plansOf: ({ linkage }, grounds) =>
    linkage && known(grounds, t("question.plans"))
      ? {
          text: t("question.plansOf", { kind: inside(linkage) }),
          part: { ...only({ linkage: [linkage], status: NOT_YET }), colour: "status" },
        }
      : null,
  plansAround: (_, __, [one]) =>
    one
      ? {
          text: t("question.plansAround", { name: shortName(one) }),
          part: aroundOnly(one, { status: NOT_YET }, null),
        }
      : null,
  plans: (_, grounds) => known(grounds, t("question.plans")),
  linkages: ({ linkage }, grounds) => (linkage ? known(grounds, t(`question.linkages.${linkage}`)) : null),
  meet: (_, grounds, [one]) =>
    one
      ? {
          text: t("question.meet", { name: shortName(one) }),
          part: { ...opened(grounds, one), matching: START_MATCHING },
        }
      : null,
  lacks: (_, grounds, [one]) =>
    one
      ? {
          text: t("question.lacks", { name: shortName(one) }),
          part: { ...opened(grounds, one), gaps: { of: "selected", gap: null } },
        }
      : null,
  kindAround: ({ linkage, way }, grounds, [one]) => {
    if (!linkage || !one) return null;
    if (way !== null && grounds.isWhole && GIVEN.includes(linkage)) return oneWay(grounds, one, linkage, way);
    return {
      text: t("question.linkagesOf", { name: shortName(one), kind: inside(linkage) }),
      part: aroundOnly(one, { linkage: [linkage] }, linkage),
    };
  },
  without: (_, { isWhole }, [hub]) =>
    hub && isWhole
      ? {
          text: t("question.without", { name: shortName(hub) }),
          part: { hidden: [hub.id], colour: "community" },
        }
      : null,
  pathWithout: (_, __, ends) => path(ends, t("question.pathWithout", names(ends))),
  path: (_, __, ends) => path(ends, t("question.path", names(ends))),
  around: (_, __, [one]) => (one ? aroundQuestion(one) : null),
  about: (_, grounds, [one]) =>
    one ? { text: t("question.about", { name: shortName(one) }), part: opened(grounds, one) } : null,
};

const MOST_OFFERED = 3;

/** Every choice of one of each. */
const choices = (ends: readonly (readonly End[])[]): (readonly End[])[] =>
  ends.reduce<(readonly End[])[]>(
    (some, more) => some.flatMap((one) => more.map((end) => [...one, end])),
    [[]],
  );

/** The questions that a reading asks, one for each choice of whom its names may mean; none where one of them means nobody for sure. */
export function askedQuestions(
  reading: Reading,
  ends: readonly (readonly End[])[],
  grounds: Grounds,
): Question[] {
  if (reading.asked === "list") return [];
  const ask = ASKS[reading.asked];
  return choices(ends)
    .map((some) => ask(reading, grounds, some))
    .filter((question) => question !== null)
    .slice(0, MOST_OFFERED);
}
