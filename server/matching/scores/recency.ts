import { overCandidates } from "../over/over-candidates.js";

/** How recent the candidate's latest work is. */
export const recency = overCandidates("recency", 1, (view) => view.profiles.latest);
