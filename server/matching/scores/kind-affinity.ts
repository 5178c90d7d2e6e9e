import { overAffinity } from "../over-affinity.js";

/** Observed over expected linkages between the two kinds, an agency's type told apart. */
export const kindAffinity = overAffinity(
  "kindAffinity",
  "KINDS",
  (view) => view.groupAffinity,
  (view) => view.group,
  (_, seeker, candidate) => ({ stakeholders: [seeker, candidate] }),
);
