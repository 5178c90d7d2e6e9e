import { ofOne } from "./answer-of-one.js";
import type { Community } from "./community.js";
import { aroundName } from "./community.js";
import type { StakeholderFacts } from "./facts.js";
import { choosesStakeholders, type Choice, isStrict, type Shown } from "./filter-network.js";
import { givingOf } from "./giving.js";
import { groupBy } from "./group-by.js";
import { kindsInWords, statusesInWords } from "./linkage-words.js";
import { mostFrequent } from "./most-frequent.js";
import { shortName } from "./match-highlight.js";
import { type Measured, measureTitle, valueInWords } from "./measured.js";
import { rankedFirst } from "./ranking.js";
import type { View } from "./view.js";
import { byName, listText } from "../words/formats.js";
import { t } from "../words/words.js";

/** Stakeholders under a heading: those of a place, of a community. */
export interface AnswerGroup {
  readonly name: string;
  readonly members: readonly StakeholderFacts[];
  /** The number that ranks each, by id, where they stand in the order of one. */
  readonly values?: ReadonlyMap<string, string>;
}

/** What the chosen part of a network says: sentences, and groups where it is about groups rather than linkages. */
export interface Answer {
  readonly sentences: readonly string[];
  readonly groups: readonly AnswerGroup[];
}

/** What those without a place are grouped under. */
const NOWHERE = "";
const NAMED = 3;

/** "34 clusters", or "5 stakeholders" where they are of several kinds. */
function stakeholdersInWords(all: readonly StakeholderFacts[]): string {
  const [kind, ...others] = new Set(all.map((one) => one.kind));
  const isOfOne = kind !== undefined && others.length === 0;
  return t(isOfOne ? `count.kind.${kind}` : "count.stakeholders", { count: all.length });
}

const largestInWords = (groups: readonly AnswerGroup[]): string => {
  const named = groups
    .slice(0, NAMED)
    .map(({ name, members }) => t("answer.counted", { name, count: members.length }));
  const rest = groups.length - named.length;
  return listText(rest === 0 ? named : [...named, t("count.others", { count: rest })]);
};

/** The place that is told of a stakeholder; where others are told to be somewhere in it, that it is told no closer. */
function placeIn(chosen: readonly StakeholderFacts[]): (one: StakeholderFacts) => string {
  const direct = (one: StakeholderFacts, id: string): boolean => one.places.some((place) => place.id === id);
  return ({ places: [place] }) => {
    if (place === undefined) return NOWHERE;
    const holdsOthers = chosen.some((one) => one.within.has(place.id) && !direct(one, place.id));
    return holdsOthers ? t("answer.noCloser", { place: place.name }) : place.name;
  };
}

function byPlace(chosen: readonly StakeholderFacts[]): Answer {
  const groups = [...groupBy(chosen, placeIn(chosen))]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => b.members.length - a.members.length || byName(a.name, b.name));
  const placed = groups.filter(({ name }) => name !== NOWHERE);
  const nowhere = groups.filter(({ name }) => name === NOWHERE);
  const there = stakeholdersInWords(placed.flatMap(({ members }) => members));
  const sentences = [
    ...(placed.length === 0
      ? []
      : [t("answer.places", { who: there, count: placed.length, largest: largestInWords(placed) })]),
    ...nowhere.map(({ members }) => t("answer.nowhere", { count: members.length })),
  ];
  const unplaced = nowhere.map(({ members }) => ({ name: t("answer.noPlace"), members }));
  return { sentences, groups: [...placed, ...unplaced] };
}

function byCommunity({ stakeholders, linkages }: Shown, communities: readonly Community[]): Answer {
  const facts = new Map(stakeholders.map((one) => [one.id, one]));
  const groups = communities.map(({ name, members }) => ({
    name,
    members: members.flatMap((id) => facts.get(id) ?? []),
  }));
  const inside = groups.map((one) => ({ ...one, name: t("community.aroundInside", { name: one.name }) }));
  const linked = new Set(linkages.flatMap(({ from, to }) => [from, to]));
  const alone = stakeholders.filter(({ id }) => !linked.has(id)).length;
  return {
    sentences: [
      t("answer.communities", {
        groups: communities.length,
        stakeholders: linked.size,
        largest: largestInWords(inside),
      }),
      alone === 0 ? "" : t("answer.alone", { count: alone }),
    ],
    groups: groups.map((one) => ({ ...one, name: aroundName(one.name) })),
  };
}

/** From whom the most directed linkages come: up to three who each give more than any other, and more than one. */
function giversInWords(shown: Shown): string {
  const names = new Map(shown.stakeholders.map((one) => [one.id, shortName(one)]));
  const directed = shown.linkages.map(givingOf).filter(({ givers }) => givers.length === 1);
  const givers = mostFrequent(directed.flatMap((one) => one.givers.map((id) => names.get(id) ?? id)));
  const next = givers[NAMED]?.[1] ?? 1;
  const most = givers.slice(0, NAMED).filter(([, count]) => count > Math.max(1, next));
  const told = listText(most.map(([name, count]) => t("answer.counted", { name, count })));
  return most.length === 0 || givers.length === most.length
    ? ""
    : t("answer.givers", { count: most.length, names: told });
}

function ofLinkages(shown: Shown, choice: Choice): Answer {
  const { linkages, stakeholders, chosen, partnerships } = shown;
  const own = stakeholders.filter(({ id }) => chosen.has(id));
  const partners = stakeholders.length - own.length;
  const kinds = kindsInWords(linkages);
  const inCommon = partnerships.length === 0 ? "" : t("answer.inCommon", { count: partnerships.length });
  const isAboutThem = choosesStakeholders(choice);
  const has = { who: stakeholdersInWords(own), count: own.length, linkages: kinds };
  const whole = !isAboutThem
    ? t("answer.among", { linkages: kinds, count: stakeholders.length })
    : partners === 0
      ? t(isStrict(choice) ? "answer.hasAmong" : "answer.has", has)
      : t("answer.hasWith", { ...has, partners });
  return {
    sentences: [whole, inCommon, statusesInWords(linkages), isAboutThem ? "" : giversInWords(shown)],
    groups: [],
  };
}

const MOST_FIRST = 10;

/** Who comes first, of those who are chosen, by the measure that sizes the map; where so many are asked for, all are named. */
function byMeasure(own: readonly StakeholderFacts[], measured: Measured, asked: number | null): Answer {
  const first = rankedFirst(own, measured, asked ?? MOST_FIRST);
  const measure = measureTitle(measured);
  const names = first
    .slice(0, asked === null ? NAMED : MOST_FIRST)
    .map(({ one, value }) => t("answer.value", { name: shortName(one), value: valueInWords(value) }));
  return first.length === 0
    ? { sentences: [], groups: [] }
    : {
        sentences: [t("answer.first", { measure, count: names.length, names: listText(names) })],
        groups: [
          {
            name: measure,
            members: first.map(({ one }) => one),
            values: new Map(first.map(({ one, value }) => [one.id, valueInWords(value)])),
          },
        ],
      };
}

const isOfPlaces = ({ mode, list }: View): boolean =>
  mode === "places" || (mode === "table" && list === "places");

/** What is shown, in words that are made from it: how much of what, how far it got, and who or where most of it is. `loaded` are those who can be named. */
export function answerOf(
  view: View,
  shown: Shown,
  communities: readonly Community[],
  measured: Measured | null,
  loaded: readonly StakeholderFacts[] = shown.stakeholders,
): Answer {
  if (view.linkagesOf !== null) {
    const { ids } = view.linkagesOf;
    const where = isOfPlaces(view)
      ? byPlace(shown.stakeholders.filter(({ id }) => !ids.includes(id)))
      : { sentences: [], groups: [] };
    const sentences = [
      ...ofOne(view.linkagesOf, shown.linkages, loaded),
      statusesInWords(shown.linkages),
      ...where.sentences,
    ];
    return { sentences: sentences.filter((sentence) => sentence !== ""), groups: where.groups };
  }
  const own = shown.stakeholders.filter(({ id }) => shown.chosen.has(id));
  const answer =
    own.length === 0
      ? { sentences: [t("answer.nobody")], groups: [] }
      : isOfPlaces(view)
        ? byPlace(own)
        : measured !== null && measured.key === view.size
          ? byMeasure(own, measured, view.first)
          : view.colour === "community" && communities.length > 0
            ? byCommunity(shown, communities)
            : ofLinkages(shown, view);
  return { ...answer, sentences: answer.sentences.filter((sentence) => sentence !== "") };
}
