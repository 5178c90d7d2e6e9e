import { fold, words as foldedWords } from "../../../schema/fold.js";
import type { StakeholderKind } from "../generated/graphql.js";
import type { FacetNode } from "./facts.js";
import { STAKEHOLDER_KINDS } from "./wording.js";
import { t } from "../words/words.js";

/** What a reader asks for in the words of a search. */
export interface SearchWish {
  /** The kind that one of the words names; null where none does. */
  readonly kind: StakeholderKind | null;
  /** The other words, without those that only join. */
  readonly rest: string;
}

type ListedWords = "search.joiningWords" | "search.askingWords" | "search.questionWords";

/** Whether a word is one of a list of the page's language. */
export const isOneOf = (list: ListedWords, word: string): boolean =>
  t(list).split(" ").map(fold).includes(fold(word));

/** The kind that a word names, in the page's language; undefined for any other word. */
export const kindNamed = (word: string): StakeholderKind | undefined =>
  STAKEHOLDER_KINDS.find((kind) =>
    [t(`kind.one.${kind}`), t(`kind.many.${kind}`)].some((name) => fold(name) === fold(word)),
  );

/** The words as they were typed: what is left of them is searched for, and shown. */
export const typedWords = (text: string): string[] => text.normalize().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const QUESTION_MARK = /[?؟]\s*$/u;

/** Whether a text is a question: its first word asks, or a question mark ends it. */
export const isQuestion = (text: string): boolean =>
  isOneOf("search.askingWords", typedWords(text)[0] ?? "") || QUESTION_MARK.test(text);

/** What a question may be about: "Who works with SMEDA?" names SMEDA. A text that asks nothing, or names nothing, stays. */
export function namedIn(text: string): string {
  if (!isQuestion(text)) return text;
  const named = typedWords(text).filter(
    (word) => !isOneOf("search.askingWords", word) && !isOneOf("search.questionWords", word),
  );
  return named.length === 0 ? text : named.join(" ");
}

/** Reads "universities in Lahore" as a kind and a rest. */
export function searchWish(text: string): SearchWish {
  const words = typedWords(text);
  const named = words.findIndex((word) => kindNamed(word) !== undefined);
  const rest = words.filter((word, index) => index !== named && !isOneOf("search.joiningWords", word));
  return { kind: kindNamed(words[named] ?? "") ?? null, rest: rest.join(" ") };
}

/** A place or a sector that a search names. */
export interface FoundFacet {
  readonly facet: "place" | "sector";
  readonly node: FacetNode;
}

/** A kind, a place or a sector (or a kind in one) that a search names: all of it can be shown. */
export interface WishedGroup {
  readonly kind: StakeholderKind | null;
  readonly facet: "place" | "sector" | null;
  /** More than one where several are joined ("in Gujrat and Sialkot"); none where only a kind is named. */
  readonly nodes: readonly FacetNode[];
}

/** Whether each word of a text begins one of a name. */
export function isNamedBy(name: string, words: readonly string[]): boolean {
  const own = foldedWords(name);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

/** The groups that a search names: those of the places and sectors that the service found for its words beside the kind, or all of the kind. */
export const wishedGroups = ({ kind, rest }: SearchWish, facets: readonly FoundFacet[]): WishedGroup[] =>
  rest !== ""
    ? facets.map(({ facet, node }) => ({ kind, facet, nodes: [node] }))
    : kind === null
      ? []
      : [{ kind, facet: null, nodes: [] }];

/** The group of several places, or sectors, that are joined by "and" or "or", by what was found for each; null where one is nothing of the sort. */
export function joinedGroup(
  kind: StakeholderKind | null,
  parts: readonly (readonly FoundFacet[])[],
): WishedGroup | null {
  const of = (facet: FoundFacet["facet"]): WishedGroup | null => {
    const nodes = parts.flatMap((found) => found.find((one) => one.facet === facet)?.node ?? []);
    const distinct = new Set(nodes.map(({ id }) => id));
    // Both halves of "Azad Jammu and Kashmir" find the same.
    return distinct.size === parts.length && distinct.size > 1 ? { kind, facet, nodes } : null;
  };
  return of("place") ?? of("sector");
}
