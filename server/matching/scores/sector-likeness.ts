import { byLength, overProfiles } from "../over/over-profiles.js";

/** The cosine of the two sector profiles. */
export const sectorLikeness = overProfiles({
  key: "sectorLikeness",
  reason: "SAME_SECTOR",
  scale: 1,
  profile: (view) => view.profiles.sectors,
  ofSeeker: byLength,
  ofCandidate: byLength,
  sectorOf: (column) => column,
});
