import { useDeferredValue } from "react";
import { fold } from "../../../../schema/fold.js";
import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import {
  FindFacetsDocument,
  FindNamedDocument,
  FindStakeholdersDocument,
  type FindStakeholdersQuery,
  type FoundLinkageFragment,
  type FoundStakeholderFragment,
  type HitFragment,
  type SearchType,
} from "../../generated/graphql.js";
import { type Answered, ask } from "../../queries/ask.js";
import type * as Asked from "../../state/asked/asking.js";
import type { NameFinder, ReadText } from "../../state/asked/read-question.js";
import {
  isQuestion,
  joinedGroup,
  namedIn,
  type SearchWish,
  searchWish,
  type WishedGroup,
  wishedGroups,
} from "../../state/search-wish.js";
import { t } from "../../words/words.js";

/** Somebody or something that was found, and where; nowhere in particular where only the kind was asked for. */
export interface Hit extends Pick<Partial<HitFragment>, "matchedIn" | "matchedText" | "forgiving"> {
  /** Null where a linkage was found, or a person whom it names. */
  readonly stakeholder: FoundStakeholderFragment | null;
  readonly linkage: FoundLinkageFragment | null;
  readonly person: HitFragment["person"];
}

/** What was found for which text, so that hits of half a word are never taken for those of the whole. */
export interface Found extends ReadText {
  readonly text: string;
  /** The best first. */
  readonly hits: readonly Hit[];
  /** What may have been meant; null where something has the very words. */
  readonly suggestion: string | null;
  /** The groups that the text names. */
  readonly groups: readonly WishedGroup[];
  /** What makes questions of a reading; null where stakeholders alone are looked for. */
  readonly asking: Asking | null;
}

/** What is looked for: stakeholders alone, or all that can be opened, and what the text asks. */
export type Sought = "stakeholders" | "everything";

const TYPES: Record<Sought, SearchType[]> = {
  stakeholders: ["STAKEHOLDER"],
  everything: ["STAKEHOLDER", "LINKAGE", "PERSON"],
};
const MOST_HITS = 8;
const LONGEST = 200;
const MOST_JOINED = 4;

type Node = HitFragment["node"];

const isStakeholder = (node: Node): node is FoundStakeholderFragment => node !== null && "kind" in node;
const isLinkage = (node: Node): node is FoundLinkageFragment => node !== null && "title" in node;

/** What of what was found can be opened. */
const hitsOf = (found: readonly HitFragment[] = []): Hit[] =>
  found.flatMap(({ node, person, ...where }): Hit[] => {
    if (isStakeholder(node)) return [{ ...where, stakeholder: node, linkage: null, person }];
    const linkage = isLinkage(node) ? node : (person?.linkages[0] ?? null);
    return linkage === null ? [] : [{ ...where, stakeholder: null, linkage, person }];
  });

const keyOf = ({ stakeholder, linkage, person }: Hit): string =>
  stakeholder?.id ?? `${person?.name ?? person?.roles[0] ?? ""} ${linkage?.id ?? ""}`;

/** Everything once, those whom the words as they stand find before those of the kind that they name. */
function joined({ found, ofKind, best }: Answered<FindStakeholdersQuery>): Hit[] {
  const all: Hit[] = [
    ...hitsOf(found.nodes),
    ...hitsOf(ofKind?.nodes),
    ...(best?.nodes ?? []).map((stakeholder) => ({ stakeholder, linkage: null, person: null })),
  ];
  const first = new Map<string, Hit>();
  for (const hit of all) if (!first.has(keyOf(hit))) first.set(keyOf(hit), hit);
  return [...first.values()].slice(0, MOST_HITS);
}

type Asking = typeof Asked;

/** The group of places or sectors that a list names with "and" or "or" between; null for other texts. */
async function askJoined(
  { kind, rest }: SearchWish,
  asking: Asking | null,
  signal: AbortSignal,
): Promise<WishedGroup | null> {
  const parts = asking?.joinedNames(rest) ?? [];
  if (parts.length < 2 || parts.length > MOST_JOINED) return null;
  const found = await Promise.all(parts.map((text) => ask(FindFacetsDocument, { text }, signal, "letters")));
  return joinedGroup(
    kind,
    found.map((one) => asking?.facetsOf(one) ?? []),
  );
}

const NOTHING_READ: ReadText = { reading: null, ends: [], where: null };

/** What names of a question are looked up by: the service, within one search. */
const finderOf = ({ endsOf, facetsOf }: Asking, signal: AbortSignal): NameFinder => ({
  async ends(names) {
    const [one = "", other = "", hub = ""] = names;
    return endsOf(names, await ask(FindNamedDocument, { one, other, hub }, signal, "letters"));
  },
  facets: async (text) => facetsOf(await ask(FindFacetsDocument, { text }, signal, "letters")),
});

/** Looks by any spelling, kind and place while the reader writes; nothing written finds nothing. */
export function useSearch(text: string, sought: Sought): Loaded<Found> {
  const wanted = useDeferredValue(text.trim().slice(0, LONGEST));
  return useLoad(wanted === "" ? null : `search ${wanted}`, t("search.running"), async (signal) => {
    const asking = sought === "everything" ? await import("../../state/asked/asking.js") : null;
    const reading = asking?.readAsked(wanted) ?? null;
    const named = (isQuestion(wanted) ? reading?.names[0] : null) ?? namedIn(wanted);
    const wish =
      reading?.asked === "list" || reading?.asked === "exchangesIn"
        ? { kind: reading.kinds[0] ?? null, rest: reading.names[0] ?? "" }
        : searchWish(named);
    const { kind, rest } = wish;
    const variables = {
      text: named,
      rest,
      types: TYPES[sought],
      kinds: kind === null ? null : [kind],
      filter: kind === null ? null : { kind: { eq: kind } },
      first: MOST_HITS,
      ofKind: kind !== null && rest !== "",
      best: kind !== null && rest === "",
      facets: sought === "everything" && rest !== "",
    };
    const [answer, read, several] = await Promise.all([
      ask(FindStakeholdersDocument, variables, signal, "letters"),
      asking?.readQuestion(wanted, finderOf(asking, signal)) ?? NOTHING_READ,
      reading?.asked === "list" ? askJoined(wish, asking, signal) : null,
    ]);
    const { suggestion } = answer.found;
    const facets = asking?.facetsOf(answer) ?? [];
    const isOneName = facets.some(({ node }) => fold(node.name) === fold(rest));
    return {
      text: wanted,
      hits: joined(answer),
      suggestion,
      groups: several === null || isOneName ? wishedGroups(wish, facets) : [several],
      asking,
      ...read,
    };
  });
}
