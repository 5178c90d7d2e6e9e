import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import {
  MatchesOfDocument,
  type MatchesOfQuery,
  type MatchesOfQueryVariables,
} from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { AskError } from "../../queries/ask-error.js";
import { type Matching, START_MATCHING } from "../../state/view.js";
import { t } from "../../words/words.js";

/** A stakeholder with whom it should meet, best first. */
export type Matches = NonNullable<MatchesOfQuery["stakeholder"]>;
/** A line of the list. */
export type ListedMatch = Matches["matches"][number];

/** What a list with more variety asks for: from 0 to 1. */
const MORE_VARIETY = 0.5;

/** The variables of the question whom a stakeholder should meet. */
export function matchVariables(
  id: string,
  matching: Matching | null,
  first: number,
): MatchesOfQueryVariables {
  const { among, horizon, isVaried } = matching ?? START_MATCHING;
  return {
    ...{ id, first, horizon },
    kinds: among === null ? null : [among],
    variety: isVaried ? MORE_VARIETY : 0,
  };
}

/** Asks whom a stakeholder should meet. */
export const useMatches = (variables: MatchesOfQueryVariables): Loaded<Matches> =>
  useLoad(JSON.stringify(variables), t("matches.looking"), async (signal) => {
    const { stakeholder } = await ask(MatchesOfDocument, variables, signal);
    if (stakeholder == null)
      throw new AskError(t("details.unknown", { id: String(variables.id) }), t("details.unknownCure"));
    return stakeholder;
  });
