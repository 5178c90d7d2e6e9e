import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { at, byte } from "../network/arrays/typed-array.js";
import type { DatedList } from "./dated-list.js";
import { membersOf, type NetworkChange } from "./network-change.js";

/** More dates than this are only counted. */
const MOST_DATES = 60;
/** More names than this in one sentence are only counted. */
const MOST_NAMES = 4;

/** Linkages that begin or end at one stated date. */
interface Chapter {
  /** A place in the order of dates. */
  readonly date: number;
  readonly begins: boolean;
  readonly linkages: number;
  /** How many of each kind, as places in LINKAGE_KINDS. */
  readonly kinds: readonly number[];
  /** Who arrives: how many, and the first few by id. */
  readonly arriving: { readonly count: number; readonly first: readonly number[] };
}

/** A change of the network as sentences in time's order; numbers still stand for names. */
export interface Story {
  readonly before: Size;
  readonly after: Size;
  readonly undated: number;
  readonly chapters: readonly Chapter[];
  /** How many dates were left out. */
  readonly more: number;
}

interface Size {
  readonly linkages: number;
  readonly stakeholders: number;
}

/** Tells a change: how large the network was and is, then date by date what began and ended. */
export function tellStory(list: DatedList, change: NetworkChange): Story {
  const all = [
    ...byDate(change.added, true, list.startDate),
    ...byDate(change.ended, false, list.endDate),
  ].sort((a, b) => a.date - b.date || Number(b.begins) - Number(a.begins));
  const known = new Set(change.before.members);
  const chapters = all.slice(0, MOST_DATES).map(({ date, begins, linkages }): Chapter => {
    const arriving = Array.from(membersOf(list, linkages)).filter((one) => !known.has(one));
    for (const one of arriving) known.add(one);
    const kinds = LINKAGE_KIND_KEYS.map(
      (_, code) => linkages.filter((linkage) => byte(list.linkageKinds, linkage) === code).length,
    );
    return {
      ...{ date, begins, kinds, linkages: linkages.length },
      arriving: { count: arriving.length, first: arriving.slice(0, MOST_NAMES) },
    };
  });
  const sizeOf = ({ list: { from }, members }: NetworkChange["before"]): Size => ({
    linkages: from.length,
    stakeholders: members.length,
  });
  return {
    before: sizeOf(change.before),
    after: sizeOf(change.after),
    undated: change.undated,
    chapters,
    more: all.length - chapters.length,
  };
}

function byDate(
  linkages: Int32Array,
  begins: boolean,
  dateOf: Int32Array,
): { date: number; begins: boolean; linkages: number[] }[] {
  const dates = new Map<number, number[]>();
  for (const linkage of linkages) {
    const date = at(dateOf, linkage);
    const list = dates.get(date) ?? [];
    list.push(linkage);
    dates.set(date, list);
  }
  return [...dates].map(([date, list]) => ({ date, begins, linkages: list }));
}

/** Whose names the sentences of a story need, as numbers. */
export const namesIn = ({ chapters }: Story): number[] => [
  ...new Set(chapters.flatMap(({ arriving }) => arriving.first)),
];

/** What turns the numbers of a story into words. */
export interface StoryWords {
  readonly from: string;
  readonly to: string;
  readonly nameOf: (stakeholder: number) => string;
  readonly dateOf: (date: number) => string;
}

/** The sentences, with names instead of numbers. */
export function sentencesOf(story: Story, { from, to, nameOf, dateOf }: StoryWords): string[] {
  const { before, after } = story;
  const opening = `Before ${from} there ${before.linkages === 1 ? "was" : "were"} ${sizeText(before)}; after ${to} there ${after.linkages === 1 ? "is" : "are"} ${sizeText(after)}.${undatedText(story)}`;
  const told = story.chapters.map(({ date, begins, linkages, kinds, arriving }) => {
    const verb = `${begins ? "begin" : "end"}${linkages === 1 ? "s" : ""}`;
    return `${dateOf(date)}: ${plural(linkages, "linkage")} ${verb} (${kindsText(kinds)}).${joining(arriving, nameOf)}`;
  });
  const rest = story.more === 0 ? [] : [`${plural(story.more, "further date")} not told here.`];
  return [opening, ...told, ...rest];
}

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const sizeText = ({ linkages, stakeholders }: Size): string =>
  `${plural(linkages, "linkage")} between ${plural(stakeholders, "stakeholder")}`;

const undatedText = ({ undated }: Story): string =>
  undated === 0
    ? ""
    : ` ${plural(undated, "linkage")} without a date ${undated === 1 ? "is" : "are"} in neither.`;

const kindsText = (kinds: readonly number[]): string =>
  LINKAGE_KIND_KEYS.flatMap((key, code) => (kinds[code] ? [`${kinds[code]} ${key}`] : [])).join(", ");

function joining({ count, first }: Chapter["arriving"], nameOf: (one: number) => string): string {
  if (count === 0) return "";
  const others = count - first.length;
  return ` New: ${first.map(nameOf).join("; ")}${others === 0 ? "" : `; and ${plural(others, "other")}`}.`;
}
