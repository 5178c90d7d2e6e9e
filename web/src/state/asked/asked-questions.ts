import type { LinkageKind, StakeholderKind } from "../../generated/graphql.js";
import { listText } from "../../words/formats.js";
import { locale, t } from "../../words/words.js";
import { shortName } from "../match-highlight.js";
import { periodInWords } from "../period.js";
import { aroundQuestion, NOT_YET, only, type Question } from "../questions.js";
import { START_MATCHING, type View } from "../view.js";
import type { End, Grounds } from "./grounds.js";
import { lacking, lackingLinkage, strangersTo } from "./lacking.js";
import { ofOne } from "./of-one.js";
import { byMeasure, names, ofKind, opened, path } from "./parts-of-view.js";
import { type Asked, ASKS_NOTHING, IMPLIED, type Reading, TIMED } from "./reading.js";

/** They name places, and not whom they are about: see `exchangesIn`, and the groups of a search. */
type OfPlaces = "list" | "exchangesIn";

/** What makes the question of a sort, for one choice of whom it names; null where the network has no answer to it. */
type Ask = (reading: Reading, grounds: Grounds, ends: readonly End[]) => Question | null;

const known = ({ questions }: Grounds, text: string): Question | null =>
  questions.find((question) => question.text === text) ?? null;

/** A question that the network offers; of one that is not all here the service is asked for that part of it. */
const offered = (grounds: Grounds, text: string, part: Partial<View>): Question | null =>
  grounds.isWhole ? known(grounds, text) : { text, part };

/** Kinds of linkages in which the one gives the other something. */
const GIVEN: readonly LinkageKind[] = ["FUNDING", "TRAINING", "TECHNICAL_ASSISTANCE", "MATCHMAKING"];

const inside = (kind: LinkageKind): string => t(`linkageKind.inside.${kind}`);

/** "clusters", or "stakeholders" where no kind is named, as it stands within a sentence. */
const manyOf = (kind: StakeholderKind | undefined): string =>
  kind ? t(`kind.many.${kind}`).toLocaleLowerCase(locale()) : t("question.stakeholders");

const exchanges: Ask = ({ kinds: [kind], exchange }) =>
  exchange && {
    text: t(`question.${exchange}`, { many: manyOf(kind) }),
    part: { ...only(kind ? { kind: [kind] } : {}), strict: true, exchange, tab: "questions" },
  };

const ASKS: Record<Exclude<Asked, OfPlaces>, Ask> = {
  changes: (reading) => {
    const [before = "", after = ""] = reading.years;
    return { text: t("question.changes", { before, after }), part: { comparison: { before, after } } };
  },
  helps: ({ names: [need = ""] }) => ({
    text: t("question.helps", { need }),
    part: { tab: "help", helping: { way: "helpers", topic: null, need } },
  }),
  introductions: () => ({ text: t("question.introductions"), part: { tab: "introductions" } }),
  communities: (_, { isWhole }) =>
    isWhole ? { text: t("question.communities"), part: { colour: "community" } } : null,
  ended: (_, { network }) =>
    network.linkages.some(({ status }) => status === "ENDED")
      ? { text: t("question.ended"), part: { ...only({ status: ["ENDED"] }), colour: "status" } }
      : null,
  alone: ({ kinds: [kind] }, grounds) => ({
    text: t("question.alone", { many: manyOf(kind) }),
    part: {
      ...only(kind ? { kind: [kind] } : {}),
      degree: [null, 0],
      ...(!grounds.isWhole && { scope: "all" }),
    },
  }),
  exchanges,
  exchangesOf: exchanges,
  common: (_, __, [one, other]) =>
    one && other && one.id !== other.id
      ? {
          text: t("question.common", { one: shortName(one), other: shortName(other) }),
          part: { group: [one.id, other.id] },
        }
      : null,
  lackingLinkage: ({ kinds: [kind], linkage }, grounds) =>
    linkage && grounds.isWhole ? lackingLinkage(grounds, kind, linkage) : null,
  kindsWith: ({ kinds: [kind], linkage }) =>
    kind && linkage
      ? {
          text: t("question.kindsWith", { many: manyOf(kind), kind: inside(linkage) }),
          part: only({ kind: [kind], linkage: [linkage] }),
        }
      : null,
  during: ({ years: [year = ""] }) => ({ text: t("question.during", { year }), part: { during: year } }),
  times: ({ during }) => ({ text: t("question.everything"), part: { during } }),
  best: ({ kinds: [kind], count }, grounds) => {
    const many = manyOf(kind);
    return {
      text:
        count !== null
          ? t("question.bestFirst", { many, count })
          : kind
            ? t("question.bestOf", { many })
            : t("question.best"),
      part: { ...byMeasure("DEGREE", grounds), ...(kind && only({ kind: [kind] })), first: count },
    };
  },
  brokers: ({ count }, grounds) => ({
    text: count === null ? t("question.brokers") : t("question.brokersFirst", { count }),
    part: { ...byMeasure("BETWEENNESS", grounds), first: count },
  }),
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
  placesOf: ({ kinds: [kind] }, grounds) =>
    kind
      ? offered(grounds, t(`question.placesOf.${kind}`), {
          ...only({ kind: [kind] }),
          strict: true,
          mode: "places",
        })
      : null,
  partnersOf: ({ kinds: [kind] }, grounds) =>
    kind
      ? offered(grounds, t(`question.partnersOf.${kind}`), { ...only({ kind: [kind] }), scope: "all" })
      : null,
  kindsAround: ({ kinds: [kind] }, grounds, [one]) => {
    if (!kind || !one) return null;
    const part = {
      ...ofOne(one, grounds, { kind: [kind] }),
      ...ofKind(kind, one),
      linkagesOf: { ids: [one.id], way: null },
    };
    return { text: t(`question.kindsAround.${kind}`, { name: shortName(one) }), part };
  },
  kindsTogether: ({ kinds: [kind, other] }, grounds) =>
    kind && other
      ? {
          text: t("question.kindsTogether", { many: manyOf(kind), others: manyOf(other) }),
          part: {
            ...only({ kind: [...new Set([kind, other])] }),
            strict: true,
            ...(!grounds.isWhole && { scope: "all" }),
          },
        }
      : null,
  plansOf: ({ linkage }, grounds) =>
    linkage && known(grounds, t("question.plans"))
      ? {
          text: t("question.plansOf", { kind: inside(linkage) }),
          part: { ...only({ linkage: [linkage], status: NOT_YET }), colour: "status" },
        }
      : null,
  plansAround: (_, grounds, [one]) =>
    one
      ? {
          text: t("question.plansAround", { name: shortName(one) }),
          part: ofOne(one, grounds, { status: NOT_YET }),
        }
      : null,
  plans: (_, grounds) => known(grounds, t("question.plans")),
  linkages: ({ linkage, kinds }, grounds) => {
    if (!linkage) return null;
    const part = { ...only({ linkage: [linkage] }), scope: "all" } as const;
    const question = offered(grounds, t(`question.linkages.${linkage}`), part);
    const [kind] = kinds.filter((one) => IMPLIED[linkage]?.includes(one) !== true);
    if (question === null || kind === undefined) return question;
    return {
      text: t("question.ofKind", { question: question.text, many: manyOf(kind) }),
      part: { ...question.part, ...only({ linkage: [linkage], kind: [kind] }) },
    };
  },
  meet: ({ kinds: [kind] }, grounds, [one]) =>
    one
      ? {
          text: t("question.meet", { name: shortName(one) }),
          part: { ...opened(grounds, one), matching: { ...START_MATCHING, among: kind ?? null } },
        }
      : null,
  lacks: (_, grounds, [one]) =>
    one
      ? {
          text: t("question.lacks", { name: shortName(one) }),
          part: { ...opened(grounds, one), gaps: { of: "selected", gap: null } },
        }
      : null,
  kindAround: ({ kinds: [kind], linkage, way }, grounds, [one]) => {
    if (!linkage || !one) return null;
    const asked = way !== null && GIVEN.includes(linkage) ? way : null;
    const values = { name: shortName(one), kind: inside(linkage) };
    const text = t(asked === null ? "question.linkagesOf" : `question.given.${asked}`, values);
    const filters = { linkage: [linkage], ...(kind && { kind: [kind] }) };
    return {
      text: kind ? t("question.ofKind", { question: text, many: manyOf(kind) }) : text,
      part: { ...ofOne(one, grounds, filters, linkage, asked), ...(kind && ofKind(kind, one)) },
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
  around: (_, grounds, [one]) => (one ? { text: aroundQuestion(one).text, part: ofOne(one, grounds) } : null),
  strangers: (_, grounds, [one]) => (one && grounds.isWhole ? strangersTo(grounds, one) : null),
  about: (_, grounds, [one]) =>
    one ? { text: t("question.about", { name: shortName(one) }), part: opened(grounds, one) } : null,
};

/** A question about a time alone; null for one that no time narrows. */
const withinTime = ({ text, part }: Question, { asked, during }: Reading): Question | null =>
  during === null
    ? { text, part }
    : TIMED.has(asked)
      ? {
          text: t("question.within", { question: text, when: periodInWords(during) }),
          part: { ...part, during },
        }
      : null;

/** What is most often asked of one. */
export const questionsAbout = (one: End, grounds: Grounds): Question[] =>
  (["around", "about"] as const).flatMap(
    (asked) => ASKS[asked]({ ...ASKS_NOTHING, asked }, grounds, [one]) ?? [],
  );

const MOST_OFFERED = 3;

/** A question that says which words it does without. */
const tellingUnread = ({ text, part }: Question, { unread }: Reading): Question => ({
  text: unread.length === 0 ? text : t("question.unread", { question: text, words: listText(unread) }),
  part,
});

/** What those in a place need or offer, for each place that may be meant. */
export const exchangesIn = (
  reading: Reading,
  places: readonly { readonly id: string; readonly name: string }[],
): Question[] => {
  const { kinds, exchange } = reading;
  if (reading.asked !== "exchangesIn" || exchange === null) return [];
  return places.map(({ id, name }) =>
    tellingUnread(
      {
        text: t(`question.${exchange}In`, { many: manyOf(kinds[0]), place: name }),
        part: { ...only({ kind: kinds.slice(0, 1), place: [id] }), strict: true, exchange, tab: "questions" },
      },
      reading,
    ),
  );
};

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
  const { asked } = reading;
  if (asked === "list" || asked === "exchangesIn") return [];
  const ask = ASKS[asked];
  return choices(ends)
    .map((some) => ask(reading, grounds, some))
    .filter((question) => question !== null)
    .map((question) => withinTime(question, reading))
    .filter((question) => question !== null)
    .map((question) => tellingUnread(question, reading))
    .slice(0, MOST_OFFERED);
}
