import { useLoad } from "../../app/use-load.js";
import type { Loaded } from "../../app/work.js";
import {
  TeamDocument,
  type TeamCandidateDetailsFragment,
  type TeamQuery,
  type TeamQueryVariables,
  type TeamThingsInWordsFragment,
  type TeamWanted,
} from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { seekerOf, type View } from "../../state/view.js";
import { listText } from "../../words/formats.js";
import { t } from "../../words/words.js";

/** Who completes a team. */
export type Team = NonNullable<TeamQuery["team"]>;
/** Somebody for a seat. */
export type TeamCandidate = TeamCandidateDetailsFragment;

/** The members so far: those selected together, or the one that is selected. */
export function membersOf(view: View): readonly string[] {
  const one = seekerOf(view);
  return view.group.length > 0 ? view.group : one === null ? [] : [one];
}

/** The variables of the question who completes the team; null where there is no team yet. */
export function teamVariables(view: View): TeamQueryVariables | null {
  const seeds = [...membersOf(view)];
  // The API takes nothing for a wish that is not there, and no empty list.
  const isWished = ([, wish]: [string, unknown]): boolean =>
    Array.isArray(wish) ? wish.length > 0 : wish !== null;
  const wanted = Object.fromEntries(Object.entries(view.wanted).filter(isWished)) as TeamWanted;
  return seeds.length === 0 ? null : { seeds, wanted };
}

/** Asks who completes the team; null asks nothing. */
export const useTeam = (variables: TeamQueryVariables | null): Loaded<Team> =>
  useLoad(variables === null ? null : JSON.stringify(variables), t("team.looking"), async (signal) => {
    if (variables === null) throw new TypeError("No team was asked for.");
    return (await ask(TeamDocument, variables, signal)).team;
  });

/** Things that a team is to have, one after the other; empty where there are none. */
export function thingsInWords({ kinds, sectors, places, roles }: TeamThingsInWordsFragment): string {
  return listText([
    ...kinds.map((kind) => t(`kind.one.${kind}`)),
    ...sectors.map(({ name }) => name),
    ...places.map(({ name }) => name),
    ...roles.map((role) => t(`role.${role}`)),
  ]);
}
