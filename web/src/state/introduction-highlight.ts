import type { OpportunitiesQuery } from "../generated/graphql.js";
import type { Highlight } from "./highlight.js";
import { endsOf, shortName } from "./match-highlight.js";
import { listText } from "../words/formats.js";
import { t } from "../words/words.js";

/** Two who should meet. */
export type Opportunity = NonNullable<OpportunitiesQuery["opportunities"]>[number];

/** Names one after the other, as in "A and B". */
export const namesOf = (
  list: readonly { readonly acronym?: string | null; readonly name: string }[],
): string => listText(list.map(shortName));

/** What the map shows of two who should meet: their dashed line, and by whom they could be introduced. */
export function introductionHighlight({ match, introduction }: Opportunity): Highlight {
  const { seeker, candidate } = match;
  const { ids, pairs } = endsOf(introduction?.linkages ?? []);
  const through = introduction?.stakeholders ?? [];
  const two = { one: shortName(seeker), other: shortName(candidate) };
  return {
    meetings: [[seeker.id, candidate.id]],
    stakeholders: [...new Set([seeker.id, candidate.id, ...through.map(({ id }) => id), ...ids])],
    pairs,
    words:
      through.length === 0
        ? t("introductions.meeting", two)
        : t("introductions.meetingThrough", { ...two, names: namesOf(through) }),
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
        words: t("introductions.meetings", { count: list.length }),
      };
