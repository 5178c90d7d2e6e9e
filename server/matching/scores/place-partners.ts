import { overCandidatePartners } from "../over-candidate-partners.js";

/** The candidate's partners in the seeker's place. */
export const placePartners = overCandidatePartners("placePartners", "PLACE", (view) => view.place);
