import { overPast } from "../over-past.js";

/** Projects of two members or more and the candidate: the share of the members, times that of the other parties who are members. */
export const pastCore = overPast(
  { key: "pastCore", reason: "CAME_TOGETHER", scale: 20 },
  ({ shared, members, parties, left }) => (left * shared * (shared - 1)) / (members * (parties - 1)),
);

/** The same for every project of a member and the candidate, one member alone included. */
export const pastShare = overPast(
  { key: "pastShare", reason: "CAME_TOGETHER", scale: 20 },
  ({ shared, members, parties, left }) => (left * shared ** 2) / (members * (parties - 1)),
);
