import { overCandidatePartners } from "../over/over-candidate-partners.js";
import { byGroup } from "../sharing.js";

/** The candidate's partners of the seeker's own kind, an agency's type told apart. */
export const kindPartners = overCandidatePartners(
  "kindPartners",
  "OUTCOME_ELSEWHERE",
  (view) => view.group,
  byGroup,
);
