import type { MatchReasonType } from "../../../../schema/vocabulary.js";
import { at } from "../../../network/arrays/typed-array.js";
import type { MatchView } from "../../view/match-view.js";
import type { TeamScore } from "../team.js";

/** The share of the members that are of the candidate's class; of none where it has no class (-1). */
export const membersAlike = (
  key: string,
  reason: MatchReasonType,
  classOf: (view: MatchView) => Int32Array,
): TeamScore => ({
  key,
  reason,
  scale: 3,
  fill: (view, { members }, out) => {
    const classes = classOf(view);
    const shares = new Map<number, number>();
    for (const member of members) {
      const own = at(classes, member);
      if (own >= 0) shares.set(own, (shares.get(own) ?? 0) + 1 / members.length);
    }
    for (const one of view.actors) out[one] = shares.get(at(classes, one)) ?? 0;
  },
  evidence: (view, { members }, candidate) => {
    const classes = classOf(view);
    const own = at(classes, candidate);
    return members
      .filter((member) => own >= 0 && at(classes, member) === own)
      .map((member) => ({ value: 1 / members.length, stakeholders: [member] }));
  },
});
