import type { Community } from "./community.js";
import { aroundName } from "./community.js";
import type { StakeholderFacts } from "./facts.js";
import { choosesStakeholders, type Choice, type Shown } from "./filter-network.js";
import { groupBy } from "./group-by.js";
import { kindsInWords, statusesInWords } from "./linkage-words.js";
import { listInWords, mostFrequent } from "./list-words.js";
import { shortName } from "./match-highlight.js";
import type { View } from "./view.js";
import { counted, STAKEHOLDER_KINDS } from "./wording.js";

/** Stakeholders under a heading: those of a place, of a community. */
export interface AnswerGroup {
  readonly name: string;
  readonly members: readonly StakeholderFacts[];
}

/** What the chosen part of a network says: sentences, and groups where it is about groups rather than linkages. */
export interface Answer {
  readonly sentences: readonly string[];
  readonly groups: readonly AnswerGroup[];
}

const NOWHERE = "No place documented";
const NAMED = 3;

/** "34 clusters", or "5 stakeholders" where they are of several kinds. */
function stakeholdersInWords(all: readonly StakeholderFacts[]): string {
  const [kind, ...others] = new Set(all.map((one) => one.kind));
  if (kind === undefined || others.length > 0) return counted(all.length, "stakeholder");
  const { one, many } = STAKEHOLDER_KINDS[kind];
  return counted(all.length, one.toLowerCase(), many.toLowerCase());
}

const largestInWords = (groups: readonly AnswerGroup[]): string => {
  const named = groups.slice(0, NAMED).map(({ name, members }) => `${name} (${members.length})`);
  const rest = groups.length - named.length;
  return listInWords(rest === 0 ? named : [...named, counted(rest, "other")]);
};

/** The place that is told of a stakeholder; where others are told to be somewhere in it, that it is told no closer. */
function placeIn(chosen: readonly StakeholderFacts[]): (one: StakeholderFacts) => string {
  const direct = (one: StakeholderFacts, id: string): boolean => one.places.some((place) => place.id === id);
  return ({ places: [place] }) => {
    if (place === undefined) return NOWHERE;
    const holdsOthers = chosen.some((one) => one.within.has(place.id) && !direct(one, place.id));
    return holdsOthers ? `${place.name}, no closer` : place.name;
  };
}

function byPlace(chosen: readonly StakeholderFacts[]): Answer {
  const groups = [...groupBy(chosen, placeIn(chosen))]
    .map(([name, members]) => ({ name, members }))
    .sort((a, b) => b.members.length - a.members.length || a.name.localeCompare(b.name, "en"));
  const placed = groups.filter(({ name }) => name !== NOWHERE);
  const nowhere = groups.filter(({ name }) => name === NOWHERE);
  const there = stakeholdersInWords(placed.flatMap(({ members }) => members));
  const sentences = [
    ...(placed.length === 0
      ? []
      : [`${there} in ${counted(placed.length, "place")}: ${largestInWords(placed)}.`]),
    ...nowhere.map(({ members }) => `For ${members.length} no place is documented.`),
  ];
  return { sentences, groups: [...placed, ...nowhere] };
}

function byCommunity({ stakeholders, linkages }: Shown, communities: readonly Community[]): Answer {
  const facts = new Map(stakeholders.map((one) => [one.id, one]));
  const groups = communities.map(({ name, members }) => ({
    name: aroundName(name),
    members: members.flatMap((id) => facts.get(id) ?? []),
  }));
  const linked = new Set(linkages.flatMap(({ from, to }) => [from, to]));
  const alone = stakeholders.filter(({ id }) => !linked.has(id)).length;
  return {
    sentences: [
      `${counted(communities.length, "group")} of ${counted(linked.size, "stakeholder")}: ${largestInWords(groups).replaceAll(/\bAround\b/gu, "around")}.`,
      alone === 0 ? "" : `${counted(alone, "stakeholder has", "stakeholders have")} no linkage left.`,
    ],
    groups,
  };
}

/** From whom the most directed linkages come: up to three who each give more than any other, and more than one. */
function giversInWords(shown: Shown): string {
  const names = new Map(shown.stakeholders.map((one) => [one.id, shortName(one)]));
  const directed = shown.linkages.filter(({ mutual }) => !mutual);
  const givers = mostFrequent(directed.map(({ from }) => names.get(from) ?? from));
  const next = givers[NAMED]?.[1] ?? 1;
  const most = givers.slice(0, NAMED).filter(([, count]) => count > Math.max(1, next));
  const told = listInWords(most.map(([name, count]) => `${name} (${count})`));
  return most.length === 0 || givers.length === most.length
    ? ""
    : `The largest ${most.length === 1 ? "number comes" : "numbers come"} from ${told}.`;
}

function ofLinkages(shown: Shown, choice: Choice): Answer {
  const { linkages, stakeholders, chosen, partnerships } = shown;
  const own = stakeholders.filter(({ id }) => chosen.has(id));
  const partners = stakeholders.length - own.length;
  const kinds = kindsInWords(linkages);
  const withPartners = partners === 0 ? "" : ` with ${counted(partners, "partner")}`;
  const pairs = counted(partnerships.length, "pair");
  const inCommon = partnerships.length === 0 ? "" : `${pairs} among them took part in the same projects.`;
  const isAboutThem = choosesStakeholders(choice);
  const whole = isAboutThem
    ? `${stakeholdersInWords(own)} ${own.length === 1 ? "has" : "have"} ${kinds}${withPartners}.`
    : `${kinds} among ${counted(stakeholders.length, "stakeholder")}.`;
  return {
    sentences: [whole, inCommon, statusesInWords(linkages), isAboutThem ? "" : giversInWords(shown)],
    groups: [],
  };
}

/** What is shown, in words that are made from it: how much of what, how far it got, and who or where most of it is. */
export function answerOf(view: View, shown: Shown, communities: readonly Community[]): Answer {
  const own = shown.stakeholders.filter(({ id }) => shown.chosen.has(id));
  const answer =
    own.length === 0
      ? { sentences: ["Nobody: nothing in the network fits all of this."], groups: [] }
      : view.mode === "places"
        ? byPlace(own)
        : view.colour === "community" && communities.length > 0
          ? byCommunity(shown, communities)
          : ofLinkages(shown, view);
  return { ...answer, sentences: answer.sentences.filter((sentence) => sentence !== "") };
}
