import type { LinkageKind } from "../../generated/graphql.js";
import { locale, t } from "../../words/words.js";
import { shortName } from "../match-highlight.js";
import { aroundQuestion, NOT_YET, only, type Question } from "../questions.js";
import { START_MATCHING, type View } from "../view.js";
import type { End, Grounds } from "./grounds.js";
import { lacking, lackingLinkage, strangersTo } from "./lacking.js";
import { inCommonWith, ofOne } from "./of-one.js";
import { byMeasure, manyOf, names, ofKind, opened, path } from "./parts-of-view.js";
import { type Asked, IMPLIED, type Reading } from "./reading.js";

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

const exchanges: Ask = ({ kinds: [kind], exchange }) =>
  exchange && {
    text: t(`question.${exchange}`, { many: manyOf(kind) }),
    part: { ...only(kind ? { kind: [kind] } : {}), strict: true, exchange, tab: "questions" },
  };

const plansIn = (grounds: Grounds): Question | null =>
  offered(grounds, t("question.plans"), { ...only({ status: NOT_YET }), colour: "status", scope: "all" });

/** A question about those of a kind alone, where one is named. */
const ofKinds = (question: string, [kind]: Reading["kinds"]): string =>
  kind ? t("question.ofKind", { question, many: manyOf(kind) }) : question;

/** Whether whoever works with one does so over projects, in networks that are too large to tell by looking. */
const isInCommon = ({ isWhole }: Grounds, one: End, kind?: Reading["kinds"][number]): boolean =>
  !isWhole && one.kind !== "PROJECT" && kind !== "PROJECT";

const around: Ask = ({ where }, grounds, [one]) =>
  one
    ? {
        text: aroundQuestion(one).text,
        part: where !== null && isInCommon(grounds, one) ? inCommonWith(one) : ofOne(one, grounds),
      }
    : null;

const about: Ask = (_, grounds, [one]) =>
  one ? { text: t("question.about", { name: shortName(one) }), part: opened(grounds, one) } : null;

/** What makes the questions of each sort. */
export const ASKS: Record<Exclude<Asked, OfPlaces>, Ask> = {
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
  ended: ({ kinds }, { network, isWhole }) =>
    !isWhole || network.linkages.some(({ status }) => status === "ENDED")
      ? {
          text: ofKinds(t("question.ended"), kinds),
          part: {
            ...only({ status: ["ENDED"], kind: kinds }),
            colour: "status",
            ...(!isWhole && { scope: "all" }),
          },
        }
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
    const part = isInCommon(grounds, one, kind)
      ? inCommonWith(one, { kind: [kind] })
      : {
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
  plansOf: ({ linkage }, grounds) => {
    const plans = plansIn(grounds);
    if (!linkage || !plans) return null;
    const filters = only({ linkage: [linkage], status: NOT_YET });
    return {
      text: t("question.plansOf", { kind: inside(linkage) }),
      part: { ...plans.part, ...filters },
    };
  },
  plansAround: (_, grounds, [one]) =>
    one
      ? {
          text: t("question.plansAround", { name: shortName(one) }),
          part: ofOne(one, grounds, { status: NOT_YET }),
        }
      : null,
  plans: (_, grounds) => plansIn(grounds),
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
  joined: (_, __, ends) => path(ends, t("question.path", names(ends))),
  around,
  placesAround: (_, grounds, [one]) =>
    one
      ? {
          text: t("question.placesAround", { name: shortName(one) }),
          part: {
            ...(isInCommon(grounds, one) ? inCommonWith(one) : ofOne(one, grounds)),
            mode: "places",
          },
        }
      : null,
  placesTogether: (_, { isWhole }) => ({
    text: t("question.placesTogether"),
    part: { overview: "place", ...(isWhole ? { mode: "places" } : { throughProjects: true }) },
  }),
  strangers: (_, grounds, [one]) => (one && grounds.isWhole ? strangersTo(grounds, one) : null),
  // What somebody did in a time is told by its linkages; at all, by what is known of it.
  doings: (reading, grounds, ends) =>
    (reading.during === null && reading.where === null ? about : around)(reading, grounds, ends),
  about,
};
