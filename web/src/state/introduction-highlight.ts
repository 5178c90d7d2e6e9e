import type { OpportunitiesQuery } from "../generated/graphql.js";
import type { Highlight } from "./highlight.js";
import { endsOf, shortName } from "./match-highlight.js";
import { counted } from "./wording.js";

/** Two who should meet. */
export type Opportunity = NonNullable<OpportunitiesQuery["opportunities"]>[number];

/** Names one after the other, as in "A and B". */
export const namesOf = (
  list: readonly { readonly acronym?: string | null; readonly name: string }[],
): string => list.map(shortName).join(" and ");

/** What the map shows of two who should meet: their dashed line, and by whom they could be introduced. */
export function introductionHighlight({ match, introduction }: Opportunity): Highlight {
  const { seeker, candidate } = match;
  const { ids, pairs } = endsOf(introduction?.linkages ?? []);
  const through = introduction?.stakeholders ?? [];
  return {
    meetings: [[seeker.id, candidate.id]],
    stakeholders: [...new Set([seeker.id, candidate.id, ...through.map(({ id }) => id), ...ids])],
    pairs,
    words: `Suggested meeting: ${shortName(seeker)} with ${shortName(candidate)}${
      through.length === 0 ? "" : `, by way of ${namesOf(through)}`
    }.`,
  };
}

/** What the map shows of all of them: a dashed line each. */
export const introductionsHighlight = (list: readonly Opportunity[]): Highlight | null =>
  list.length === 0
    ? null
    : {
        meetings: list.map(({ match }) => [match.seeker.id, match.candidate.id]),
        stakeholders: [...new Set(list.flatMap(({ match }) => [match.seeker.id, match.candidate.id]))],
        pairs: [],
        words: `${counted(list.length, "suggested meeting")}.`,
      };
