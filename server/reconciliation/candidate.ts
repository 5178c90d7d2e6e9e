import type { FoundHit } from "../questions/found-hit.js";
import type { StoredStakeholder } from "../store/repositories/stored.js";
import { type EntityType, entityTypeOf } from "./entity-types.js";
import type { Judgement } from "./judge.js";
import type { KnownAround } from "./known-around.js";
import type { ReconcileQuery } from "./reconcile-query.js";

/** A number or an answer that the score was made from, or that others may make theirs from. */
interface Feature {
  readonly id: string;
  readonly name: string;
  readonly value: number | boolean;
}

/** Somebody who may be meant, in the form of the protocol. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: readonly EntityType[];
  /** 0 to 100. */
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly Feature[];
}

/** A hit of the search scores 2 at most. */
const OF_A_HIT = 50;
/** What the name weighs beside what is said of it. */
const OF_THE_NAME = 0.7;

/** Makes a candidate: what it is, how it was found, and what its score is made from. */
export function toCandidate(
  { conditions }: ReconcileQuery,
  record: StoredStakeholder,
  around: KnownAround,
  found: Judgement & { readonly hit: FoundHit | undefined; readonly isMatch: boolean },
): Candidate {
  const { hit, calledBy, fulfilled, isIdentified, isMatch } = found;
  const isNumbered = isIdentified || calledBy === "ID";
  const named = isNumbered || hit === undefined ? 100 : Math.min(100, hit.score * OF_A_HIT);
  const shares = fulfilled.map((one) => (one === undefined ? 0.5 : Number(one)));
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  const isSettled = shares.length === 0 || (isIdentified && !fulfilled.includes(false));
  const score = isSettled ? named : OF_THE_NAME * named + (1 - OF_THE_NAME) * 100 * mean;
  return {
    id: record.id,
    name: record.name,
    description: `${whatItIs(record, around)}; ${howFound(hit, isNumbered)}`,
    type: [entityTypeOf(record.kind)],
    score: Math.round(score * 100) / 100,
    match: isMatch,
    features: [
      { id: "name", name: "How near its name is (0 to 100)", value: Math.round(named * 100) / 100 },
      { id: "called_so", name: "It has this very name or number", value: calledBy !== null || isIdentified },
      ...conditions.flatMap(({ property }, place) => {
        const value = fulfilled[place];
        return value === undefined ? [] : { id: property.id, name: `${property.name} as given`, value };
      }),
      { id: "degree", name: "How many linkages it has", value: record.degree },
    ],
  };
}

/** Its kind and place, as "Agency in Lahore". */
export function whatItIs({ kind, places }: StoredStakeholder, around: KnownAround): string {
  const { name } = entityTypeOf(kind);
  const [place] = places.flatMap((id) => around.lineage(id)[0]?.name ?? []);
  return place === undefined ? name : `${name} in ${place}`;
}

const howFound = (hit: FoundHit | undefined, isNumbered: boolean): string => {
  if (hit === undefined) return "found by its id";
  const where = hit.matchedIn.toLowerCase().replaceAll("_", " ");
  return `found by its ${isNumbered ? "number" : where}${hit.forgiving ? ", with other words" : ""}: ${hit.matchedText}`;
};
