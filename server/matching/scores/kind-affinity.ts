import { overAffinity } from "../over/over-affinity.js";
import { byGroup } from "../sharing.js";

/** Observed over expected linkages between the two kinds, an agency's type told apart. */
export const kindAffinity = overAffinity(
  "kindAffinity",
  "KINDS",
  (view) => view.groupAffinity,
  (view) => view.group,
  byGroup,
  (_, seeker, candidate) => ({ stakeholders: [seeker, candidate] }),
);
