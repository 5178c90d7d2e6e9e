import { overCandidates } from "../over/over-candidates.js";

/** The decayed number of projects that the candidate leads. */
export const leadership = overCandidates("leadership", 1, (view) => view.profiles.leading);
