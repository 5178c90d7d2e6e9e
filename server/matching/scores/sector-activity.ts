import { overProfiles } from "../over/over-profiles.js";

/** How active the candidate is in the seeker's sectors, by the seeker's shares of them. */
export const sectorActivity = overProfiles({
  key: "sectorActivity",
  reason: "SAME_SECTOR",
  scale: 10,
  profile: (view) => view.profiles.sectors,
  ofSeeker: (profile) => profile.total,
  sectorOf: (column) => column,
});
