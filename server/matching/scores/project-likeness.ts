import { byLength, overProfiles } from "../over/over-profiles.js";
import { PROJECT_SIZES } from "../view/profiles.js";

/** The cosine over sectors and sizes of projects: those who join large consortia meet others who do. */
export const projectLikeness = overProfiles({
  key: "projectLikeness",
  reason: "SIMILAR_PROJECTS",
  scale: 1,
  profile: (view) => view.profiles.projectKinds,
  ofSeeker: byLength,
  ofCandidate: byLength,
  sectorOf: (column) => Math.floor(column / PROJECT_SIZES),
});
