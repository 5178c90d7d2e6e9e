import type { ScoreFor } from "../score.js";

/** Who looks for more members; an object for one view, since what scores work out for it is kept with it. */
export interface Team {
  /** Numbers of those who are in it already. */
  readonly members: readonly number[];
}

/** One way to score who completes a team. A new one is a file in team-scores/ and a line in team-scores.ts. */
export type TeamScore = ScoreFor<Team>;
