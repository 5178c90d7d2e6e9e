import type { MatchReasonType } from "../../../schema/vocabulary.js";
import {
  type Clause,
  listed,
  partnersOf,
  plannedIn,
  sayReasons,
  type Said,
  type SaidReason,
  type SaidUndertakings,
  sectorsOf,
  stakeholdersOf,
} from "../explaining/match-sentence.js";

/** What the reasons for a seat say of the team and of who takes it: no more than their proofs hold. */
const CLAUSES: Readonly<Partial<Record<MatchReasonType, Clause>>> = {
  CAME_TOGETHER: (reason, team, candidate) =>
    `${candidate.name} and members of ${team.name} took part in ${stakeholdersOf(reason)}`,
  WORKED_TOGETHER: (reason, _, candidate) => `${candidate.name} is linked with ${partnersOf(reason)}`,
  NEED_MET_BY_OFFER: ({ proofs, more }, team, candidate) => {
    const giver = proofs[0]?.stakeholders[0] ?? candidate;
    const taker = giver.id === candidate.id ? `members of ${team.name} need` : `${candidate.name} needs`;
    const met = proofs.filter(({ stakeholders }) => stakeholders[0]?.id === giver.id);
    const topics = met.flatMap(({ topics: list }) => list);
    return `${giver.name} offers what ${taker}: ${listed(topics, more + proofs.length - met.length)}`;
  },
  SHARED_PARTNERS: (reason, team, candidate) =>
    `${candidate.name} and members of ${team.name} are linked with ${partnersOf(reason, true)}`,
  SAME_SECTOR: (reason, team, candidate) =>
    `${candidate.name} and members of ${team.name} are active in ${sectorsOf(reason)}`,
  PLACE: (_, team, candidate) =>
    `${candidate.name} is in the place of members of ${team.name}, or where others often work with that place`,
  KINDS: (reason, _, candidate) => `${candidate.name} is of the same kind as ${stakeholdersOf(reason)}`,
};

/** Why somebody should take a seat, in one sentence: every name in it is the candidate's or stands in the proofs of a reason. */
export function seatSentence(
  candidate: Said,
  reasons: readonly SaidReason[],
  planned: SaidUndertakings,
): string {
  const after = plannedIn("members of the team", candidate.name, planned);
  return sayReasons(CLAUSES, { id: "", name: "the team" }, candidate, reasons, { after });
}
