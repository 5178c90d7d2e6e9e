import { LINKAGE_KIND_KEYS } from "../../schema/linkages.js";
import { type DatedLinkage, membersOf, type NetworkChange } from "./network-change.js";

/** More dates than this are only counted. */
const MOST_DATES = 60;
/** More names than this in one sentence are only counted. */
const MOST_NAMES = 4;

/** Linkages that begin or end at one stated date. */
interface Chapter {
  readonly date: string;
  readonly begins: boolean;
  readonly linkages: readonly DatedLinkage[];
  readonly arriving: readonly string[];
}

/** A change of the network as sentences in time's order; ids still stand for names. */
export interface Story {
  readonly opening: string;
  readonly chapters: readonly Chapter[];
  /** How many dates were left out. */
  readonly more: number;
}

/** Tells a change: how large the network was and is, then date by date what began and ended. */
export function tellStory(change: NetworkChange, from: string, to: string): Story {
  const chapters = [
    ...chaptersOf(change.added, true, ([, , , , , , , period]) => period?.split("/")[0] ?? ""),
    ...chaptersOf(change.ended, false, ([, , , , , , , period]) => period?.split("/").at(-1) ?? ""),
  ].sort((a, b) => compare(a.date, b.date) || Number(b.begins) - Number(a.begins));
  const known = membersOf(change.before);
  const told = chapters.map((chapter) => {
    const arriving = [...membersOf(chapter.linkages)].filter((id) => !known.has(id)).sort();
    for (const id of arriving) known.add(id);
    return { ...chapter, arriving };
  });
  return {
    opening: `Before ${from} there ${change.before.length === 1 ? "was" : "were"} ${sizeOf(change.before)}; after ${to} there ${change.after.length === 1 ? "is" : "are"} ${sizeOf(change.after)}.${undatedIn(change)}`,
    chapters: told.slice(0, MOST_DATES),
    more: Math.max(0, told.length - MOST_DATES),
  };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const undatedIn = ({ undated }: NetworkChange): string =>
  undated === 0
    ? ""
    : ` ${plural(undated, "linkage")} without a date ${undated === 1 ? "is" : "are"} in neither.`;

const sizeOf = (linkages: readonly DatedLinkage[]): string =>
  `${plural(linkages.length, "linkage")} between ${plural(membersOf(linkages).size, "stakeholder")}`;

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function chaptersOf(
  linkages: readonly DatedLinkage[],
  begins: boolean,
  dateOf: (linkage: DatedLinkage) => string,
): Omit<Chapter, "arriving">[] {
  const dates = new Map<string, DatedLinkage[]>();
  for (const linkage of linkages) {
    const date = dateOf(linkage);
    const list = dates.get(date) ?? [];
    list.push(linkage);
    dates.set(date, list);
  }
  return [...dates].map(([date, list]) => ({ date, begins, linkages: list }));
}

/** Whose names the sentences of a story need. */
export const namesIn = ({ chapters }: Story): string[] => [
  ...new Set(chapters.flatMap(({ arriving }) => arriving.slice(0, MOST_NAMES))),
];

/** The sentences, with names instead of ids. */
export function sentencesOf(story: Story, nameOf: (id: string) => string): string[] {
  const told = story.chapters.map(({ date, begins, linkages, arriving }) => {
    const verb = `${begins ? "begin" : "end"}${linkages.length === 1 ? "s" : ""}`;
    return `${date}: ${plural(linkages.length, "linkage")} ${verb} (${kindsOf(linkages)}).${joining(arriving, nameOf)}`;
  });
  const rest = story.more === 0 ? [] : [`${plural(story.more, "further date")} not told here.`];
  return [story.opening, ...told, ...rest];
}

const kindsOf = (linkages: readonly DatedLinkage[]): string =>
  LINKAGE_KIND_KEYS.flatMap((key) => {
    const count = linkages.filter(([, , kind]) => kind === key).length;
    return count === 0 ? [] : [`${count} ${key}`];
  }).join(", ");

function joining(arriving: readonly string[], nameOf: (id: string) => string): string {
  if (arriving.length === 0) return "";
  const names = arriving.slice(0, MOST_NAMES).map(nameOf);
  const others = arriving.length - names.length;
  return ` New: ${names.join("; ")}${others === 0 ? "" : `; and ${plural(others, "other")}`}.`;
}
