import { useLoad } from "../app/use-load.js";
import type { Loaded } from "../app/work.js";
import {
  MatchesOfDocument,
  type MatchesOfQuery,
  type MatchesOfQueryVariables,
  type StakeholderKind,
} from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { AskError } from "../queries/ask-error.js";
import { t } from "../words/words.js";

/** A stakeholder with whom it should meet, best first. */
export type Matches = NonNullable<MatchesOfQuery["stakeholder"]>;
/** A line of the list. */
export type ListedMatch = Matches["matches"][number];

/** The variables of the question whom a stakeholder should meet. */
export const matchVariables = (
  id: string,
  among: StakeholderKind | null,
  first: number,
): MatchesOfQueryVariables => ({ id, first, kinds: among === null ? null : [among] });

/** Asks whom a stakeholder should meet. */
export const useMatches = (id: string, among: StakeholderKind | null, first: number): Loaded<Matches> =>
  useLoad(JSON.stringify([id, among, first]), t("matches.looking"), async (signal) => {
    const { stakeholder } = await ask(MatchesOfDocument, matchVariables(id, among, first), signal);
    if (stakeholder == null) throw new AskError(t("details.unknown", { id }), t("details.unknownCure"));
    return stakeholder;
  });
