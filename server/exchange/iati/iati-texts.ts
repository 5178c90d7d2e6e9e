import type { FileNotes } from "../rows/file-notes.js";
import { childrenOf, type XmlElement } from "../reading/xml-elements.js";

/** How much a text counts by its language; those that say none are in that of their activity. */
const ranks = new WeakMap<XmlElement, number>();
const [ENGLISH, OWN, OTHER] = [0, 1, 2] as const;

const base = (language: string | undefined): string => language?.trim().toLowerCase().split(/[-_]/u)[0] ?? "";

/** Takes note of the languages of an activity's texts; `around` is that of the whole file. */
export function noteLanguages(activity: XmlElement, around: string | undefined): void {
  rankBelow(activity, base(activity.attributes["xml:lang"] ?? around), undefined);
}

function rankBelow(element: XmlElement, own: string, inherited: number | undefined): void {
  for (const child of element.children) {
    const language = base(child.attributes["xml:lang"]);
    const rank = language === "" ? inherited : language === "en" ? ENGLISH : language === own ? OWN : OTHER;
    if (rank !== undefined) ranks.set(child, rank);
    if (child.children.length > 0) rankBelow(child, own, rank);
  }
}

/** Texts as they are written: version 2 has narratives, version 1 the text itself. */
const written = (elements: readonly XmlElement[]): XmlElement[] =>
  elements.flatMap((element) => [element, ...childrenOf(element, "narrative")]);

const textOf = ({ text }: XmlElement): string => text.replace(/\s+/gu, " ").trim();

const distinct = (elements: readonly XmlElement[]): string[] =>
  [...new Set(elements.map(textOf))].filter((text) => text !== "");

/** How much the text of an element or narrative counts: less is more. */
const rankOf = (element: XmlElement): number => ranks.get(element) ?? OWN;

/** What is said in some elements of one meaning, in each language: English, then the language of the activity, then others. */
export function narratives(...elements: readonly (XmlElement | undefined)[]): string[] {
  const all = written(elements.filter((element) => element !== undefined));
  if (all.some((element) => ranks.has(element))) all.sort((one, other) => rankOf(one) - rankOf(other));
  return distinct(all);
}

/** The texts of one element as they are written, each with how much it counts: less is more. */
export const rankedTexts = (element: XmlElement): [text: string, rank: number][] =>
  written([element]).flatMap((one): [string, number][] =>
    textOf(one) === "" ? [] : [[textOf(one), rankOf(one)]],
  );

/** The text that the file has first, whatever its language: editions may add others. */
export const firstWritten = (element: XmlElement | undefined): string | undefined =>
  element === undefined ? undefined : rankedTexts(element)[0]?.[0];

/** The text that counts most; what is said in other languages is counted and named. */
export function oneText(elements: readonly XmlElement[], notes: FileNotes): string | undefined {
  const [text, another] = narratives(...elements);
  const [element] = elements;
  if (another !== undefined && element !== undefined)
    notes.add(`languages ${element.name}`, {
      ...{ line: element.line, column: element.name, value: another },
      text: "the same is said in several languages: English is taken, else the language of the activity. The others are passed over.",
    });
  return text;
}
