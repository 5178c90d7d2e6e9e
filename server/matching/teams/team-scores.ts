import { needOffer } from "../scores/need-offer.js";
import { placeAffinity } from "../scores/place-affinity.js";
import { overMembers } from "./over-members.js";
import type { TeamScore } from "./team.js";
import { membersAlike } from "./team-scores/members-alike.js";
import { pastCore, pastShare } from "./team-scores/past-projects.js";
import { pathsFromMembers } from "./team-scores/paths-from-members.js";
import { sectorFit } from "./team-scores/sector-fit.js";
import { shareOfWork, workedTogether } from "./team-scores/worked-together.js";

/** Every score of who completes a team. A new one is a file in team-scores/ and a line here. */
export const TEAM_SCORES: readonly TeamScore[] = [
  overMembers(needOffer, { prior: 3 }),
  pastCore,
  pastShare,
  workedTogether,
  shareOfWork,
  pathsFromMembers,
  sectorFit,
  overMembers(placeAffinity),
  membersAlike("samePlace", "PLACE", (view) => view.place),
  membersAlike("sameKind", "KINDS", (view) => view.group),
];
