import type { MatchReasonType } from "../../../schema/vocabulary.js";
import { LEAST_SHOWN } from "./reason.js";

/** Somebody or something as a sentence names it. */
export interface Said {
  readonly id: string;
  readonly name: string;
}

/** What proves a reason, by names. */
export interface SaidProof {
  readonly stakeholders: readonly Said[];
  readonly sectors: readonly Said[];
  readonly places: readonly Said[];
  readonly topics: readonly Said[];
}

/** A reason as a sentence says it: the proofs that it names, and how many more there are. */
export interface SaidReason {
  readonly type: MatchReasonType;
  readonly proofs: readonly SaidProof[];
  readonly more: number;
}

/** How many reasons a sentence says, and how many proofs of each it names. */
export const REASONS_SAID = 2;
export const PROOFS_NAMED = 2;

/** Says one reason, of who seeks and of the candidate. */
export type Clause = (reason: SaidReason, seeker: Said, candidate: Said) => string;

/** The first stakeholder of each proof that is named. */
export const stakeholdersOf = ({ proofs, more }: SaidReason): string =>
  listed(
    proofs.flatMap(({ stakeholders }) => stakeholders.slice(0, 1)),
    more,
  );

/** The sectors of the proofs that are named. */
export const sectorsOf = ({ proofs, more }: SaidReason): string =>
  listed(
    proofs.flatMap(({ sectors }) => sectors),
    more,
  );

/** What reasons say; those that are not there are not said. */
type Clauses = Readonly<Partial<Record<MatchReasonType, Clause>>>;

/** What each reason says of a pair: no more than its proofs hold. */
const CLAUSES: Clauses = {
  NEED_MET_BY_OFFER: ({ proofs, more }, seeker, candidate) => {
    const [first] = proofs;
    const [giver, taker] =
      first?.stakeholders[0]?.id === candidate.id ? [candidate, seeker] : [seeker, candidate];
    const met = proofs.filter(({ stakeholders }) => stakeholders[0]?.id === giver.id);
    const topics = met.flatMap(({ topics: list }) => list);
    return `${giver.name} offers what ${taker.name} needs: ${listed(topics, more + proofs.length - met.length)}`;
  },
  SHARED_PARTNERS: (reason) => `both are linked with ${stakeholdersOf(reason)}`,
  CONNECTING_PATH: ({ proofs: [first] }, seeker, candidate) => {
    const [near, far] = first?.stakeholders ?? [];
    return `${seeker.name} is linked with ${near?.name ?? ""}, ${near?.name ?? ""} with ${far?.name ?? ""}, and ${far?.name ?? ""} with ${candidate.name}`;
  },
  OUTCOME_ELSEWHERE: (reason, seeker, candidate) =>
    `${candidate.name} is linked with ${stakeholdersOf(reason)}, of the same kind as ${seeker.name}`,
  SIMILAR_TO_PARTNER: (reason, seeker, candidate) =>
    `${seeker.name} is linked with ${stakeholdersOf(reason)}, in the same place as ${candidate.name}`,
  SIMILAR_PROJECTS: (reason) => `both take part in projects of similar size in ${sectorsOf(reason)}`,
  SAME_SECTOR: (reason) => `both are active in ${sectorsOf(reason)}`,
  NEIGHBOURING_SECTOR: ({ proofs: [first] }, seeker, candidate) => {
    const [own, other] = first?.sectors ?? [];
    return `${seeker.name} is active in ${own?.name ?? ""}, and ${candidate.name} beside it, in ${other?.name ?? ""}`;
  },
  PLACE: (_, seeker, candidate) =>
    `stakeholders of the places of ${seeker.name} and ${candidate.name} often work together`,
  KINDS: (_, seeker, candidate) =>
    `stakeholders such as ${seeker.name} and ${candidate.name} often work together`,
  ACTIVE: (_, __, candidate) => `${candidate.name} is active in projects`,
};

/** Reasons that say little of the two: they are said where no others are. */
const GENERAL: ReadonlySet<MatchReasonType> = new Set(["PLACE", "KINDS", "ACTIVE"]);

/**
 * The reasons that a sentence says, in their order: those that speak for the pair, no chain of partners where they share
 * some, and general ones where there is no other.
 */
export function saying<R extends { readonly type: MatchReasonType; readonly contribution: number }>(
  reasons: readonly R[],
): readonly R[] {
  const speaking = reasons.filter(({ contribution }) => contribution >= LEAST_SHOWN);
  const isShared = speaking.some(({ type }) => type === "SHARED_PARTNERS");
  const own = speaking.filter(({ type }) => !GENERAL.has(type) && !(isShared && type === "CONNECTING_PATH"));
  return own.length > 0 ? own : speaking;
}

/** Why two match, in one sentence: every name in it is one of the two or stands in the proofs of a reason. */
export const matchSentence = (seeker: Said, candidate: Said, reasons: readonly SaidReason[]): string =>
  sayReasons(CLAUSES, seeker, candidate, reasons);

/** What the reasons say, one after the other. */
export function sayReasons(
  clauses: Clauses,
  seeker: Said,
  candidate: Said,
  reasons: readonly SaidReason[],
): string {
  const said = reasons.flatMap((reason) => clauses[reason.type]?.(reason, seeker, candidate) ?? []);
  if (said.length === 0) return `Nothing in the data speaks for ${seeker.name} with ${candidate.name}.`;
  const text = said.join("; ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Names with commas between and "and" before the last; those beyond are counted. */
export function listed(said: readonly Said[], more: number): string {
  const names = [...new Set(said.map(({ name }) => name))];
  const all = more > 0 ? [...names, `${more} ${more === 1 ? "other" : "others"}`] : names;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
