import { useDeferredValue } from "react";
import { useLoad } from "../app/use-load.js";
import type { Loaded } from "../app/work.js";
import {
  FindStakeholdersDocument,
  type FindStakeholdersQuery,
  type FoundStakeholderFragment,
  type HitFragment,
} from "../generated/graphql.js";
import { type Answered, ask } from "../queries/ask.js";
import { namedIn, searchWish } from "../state/search-wish.js";
import { t } from "../words/words.js";

/** Somebody who was found, and where; nowhere in particular where only the kind was asked for. */
export interface Hit extends Pick<Partial<HitFragment>, "matchedIn" | "matchedText"> {
  readonly stakeholder: FoundStakeholderFragment;
}

/** What was found for which text, so that hits of half a word are never taken for those of the whole. */
export interface Found {
  readonly text: string;
  /** The best first. */
  readonly hits: readonly Hit[];
  /** What may have been meant; null where something has the very words. */
  readonly suggestion: string | null;
}

const MOST_HITS = 8;
const LONGEST = 200;

const isStakeholder = (node: HitFragment["node"]): node is FoundStakeholderFragment =>
  node !== null && "id" in node;

/** The stakeholders among what was found. */
const hitsOf = (found: readonly HitFragment[] = []): Hit[] =>
  found.flatMap(({ node, ...where }) => (isStakeholder(node) ? [{ ...where, stakeholder: node }] : []));

/** Everybody once, those whom the words as they stand find before those of the kind that they name. */
function joined({ found, ofKind, best }: Answered<FindStakeholdersQuery>): Hit[] {
  const all: Hit[] = [
    ...hitsOf(found.nodes),
    ...hitsOf(ofKind?.nodes),
    ...(best?.nodes ?? []).map((stakeholder) => ({ stakeholder })),
  ];
  const first = new Map<string, Hit>();
  for (const hit of all) if (!first.has(hit.stakeholder.id)) first.set(hit.stakeholder.id, hit);
  return [...first.values()].slice(0, MOST_HITS);
}

/** Looks for stakeholders by any spelling, kind and place while the reader writes; nothing written finds nothing. */
export function useSearch(text: string): Loaded<Found> {
  const wanted = useDeferredValue(text.trim().slice(0, LONGEST));
  return useLoad(wanted === "" ? null : `search ${wanted}`, t("search.running"), async (signal) => {
    const named = namedIn(wanted);
    const { kind, rest } = searchWish(named);
    const variables = {
      text: named,
      rest,
      kinds: kind === null ? null : [kind],
      filter: kind === null ? null : { kind: { eq: kind } },
      first: MOST_HITS,
      ofKind: kind !== null && rest !== "",
      best: kind !== null && rest === "",
    };
    const answer = await ask(FindStakeholdersDocument, variables, signal, "letters");
    return { text: wanted, hits: joined(answer), suggestion: answer.found.suggestion };
  });
}
