import { addReal, at, real, single } from "../../../network/arrays/typed-array.js";
import { sortedCell } from "../../../network/arrays/sparse-rows.js";
import { rowOf } from "../../view/partner-graph.js";
import type { TeamScore } from "../team.js";

/** The share of the members with whom the candidate has worked, in projects or directly. */
export const workedTogether: TeamScore = {
  key: "workedTogether",
  reason: "WORKED_TOGETHER",
  scale: 10,
  fill: ({ graph }, { members }, out) => {
    for (const member of members)
      for (const partner of rowOf(graph.pairs, member)) addReal(out, partner, 1 / members.length);
  },
  evidence: ({ graph }, { members }, candidate) =>
    members
      .filter((member) => sortedCell(graph.pairs, member, candidate) > 0)
      .map((member) => ({
        value: 1 / members.length,
        stakeholders: [member],
        pairs: [[member, candidate]],
      })),
};

/** The mean share of a member's work that is with the candidate: close partners of who has few count most. */
export const shareOfWork: TeamScore = {
  key: "shareOfWork",
  reason: "WORKED_TOGETHER",
  scale: 100,
  fill: ({ graph: { pairs, strength } }, { members }, out) => {
    for (const member of members)
      for (let e = at(pairs.offsets, member), end = at(pairs.offsets, member + 1); e < end; e++)
        addReal(
          out,
          at(pairs.columns, e),
          single(pairs.values, e) / (real(strength, member) * members.length),
        );
  },
  evidence: ({ graph: { pairs, strength } }, { members }, candidate) =>
    members.flatMap((member) => {
      const weight = sortedCell(pairs, member, candidate);
      return weight > 0
        ? [
            {
              value: weight / (real(strength, member) * members.length),
              stakeholders: [member],
              pairs: [[member, candidate] as const],
            },
          ]
        : [];
    }),
};
