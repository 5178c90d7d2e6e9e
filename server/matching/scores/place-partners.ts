import { overCandidatePartners } from "../over/over-candidate-partners.js";
import { byPlace } from "../sharing.js";

/** The candidate's partners in the seeker's place. */
export const placePartners = overCandidatePartners("placePartners", "PLACE", (view) => view.place, byPlace);
