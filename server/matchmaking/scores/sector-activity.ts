import { overProfiles } from "../over-profiles.js";
import { at } from "../sparse-rows.js";

/** How active the candidate is in the seeker's sectors, by the seeker's shares of them. */
export const sectorActivity = overProfiles({
  key: "sectorActivity",
  reason: "SAME_SECTOR",
  scale: 10,
  profile: (view) => view.profiles.sectors,
  divisor: (profile, seeker) => at(profile.total, seeker),
  sectorOf: (column) => column,
});
