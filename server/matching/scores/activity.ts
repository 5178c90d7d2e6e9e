import { overCandidates } from "../over/over-candidates.js";

/** The number of projects in which the candidate takes part with others. */
export const activity = overCandidates("activity", 1, (view) => view.profiles.activity);
