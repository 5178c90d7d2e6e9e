import type { MatchReasonType } from "../../../schema/vocabulary.js";
import { commonLinkages, linkagesOf, projectBetween } from "./common-linkages.js";
import type { Facts } from "./facts.js";
import type { MatchView } from "../view/match-view.js";
import { type Evidence, type Score, worth } from "../score.js";
import type { Told } from "../told.js";

/** What proves something, as numbers in the network and codes of its facets. */
export interface Named {
  readonly stakeholders: readonly number[];
  readonly linkages: readonly number[];
  readonly sectors: readonly number[];
  readonly places: readonly number[];
  readonly topics: readonly number[];
  /** The pairs behind it that are linked through a project alone. */
  readonly ways: readonly Way[];
}

/** Two who are linked through a project, and by no linkage between them. */
export interface Way {
  readonly one: number;
  readonly other: number;
  readonly project: number;
}

/** One fact behind a reason; taken away alone, the score falls by exactly `contribution`. */
export interface Proof extends Named {
  readonly contribution: number;
}

/**
 * A reason for a match; with all its proofs taken away the score falls by exactly `contribution`. Only PLACE and KINDS
 * can be negative: such pairs work together less often than chance would have it.
 */
export interface Reason {
  readonly type: MatchReasonType;
  readonly contribution: number;
  /** Strongest first. Their contributions need not add up to the reason's: a second shared partner counts less than a first. */
  readonly proofs: readonly Proof[];
  /** Proofs beyond the limit asked for. */
  readonly moreProofs: number;
}

/** A reason that adds less to the score adds nothing that shows. */
export const LEAST_SHOWN = 0.005;

/** A score that backs a reason, with the facts behind it. */
export interface Backed {
  readonly score: Pick<Score, "scale">;
  readonly weight: number;
  readonly facts: Facts;
  readonly raw: number;
}

/** How much of a reason is told. */
interface Telling {
  readonly proofLimit: number;
  readonly told: Told;
}

/** A reason from the scores that back it, with its strongest proofs. */
export function toReason(
  view: MatchView,
  type: MatchReasonType,
  backed: readonly Backed[],
  { proofLimit, told }: Telling,
): Reason {
  const contribution = backed.reduce((sum, { weight, score, raw }) => sum + weight * worth(score, raw), 0);
  if (!told.proofs) return { type, contribution, proofs: [], moreProofs: 0 };
  const [only, ...others] = backed;
  const best = new Best(proofLimit);
  if (only !== undefined && others.length === 0)
    eachFall(only, (key, fall) => {
      best.offer(key, fall, only.facts);
    });
  else for (const { key, fall, of } of joined(backed)) best.offer(key, fall, of);
  return {
    type,
    contribution,
    proofs: best.kept.map(({ key, fall, of }) => ({
      contribution: fall,
      ...namedIn(view, of.named(key), told),
    })),
    moreProofs: Math.max(0, best.offered - proofLimit),
  };
}

/** By how much the score falls without a fact, and one of those that back it. */
interface Fall {
  readonly key: number | string;
  readonly fall: number;
  readonly of: Facts;
}

function eachFall(
  { score, weight, facts: { keys, values }, raw }: Backed,
  visit: (key: number | string, fall: number) => void,
): void {
  const whole = worth(score, raw);
  for (let place = 0; place < keys.length; place++)
    visit(keys[place] as number | string, weight * (whole - worth(score, raw - (values[place] as number))));
}

/** The falls of several scores, those of the same fact added up. */
function joined(backed: readonly Backed[]): Iterable<Fall> {
  const falls = new Map<number | string, { key: number | string; fall: number; of: Facts }>();
  for (const one of backed)
    eachFall(one, (key, fall) => {
      const known = falls.get(key);
      if (known === undefined) falls.set(key, { key, fall, of: one.facts });
      else known.fall += fall;
    });
  return falls.values();
}

/** The few that fall most, in order; equals as they come. */
class Best {
  readonly kept: Fall[] = [];
  offered = 0;

  constructor(private readonly limit: number) {}

  offer(key: number | string, fall: number, of: Facts): void {
    this.offered++;
    const { kept, limit } = this;
    const last = kept[kept.length - 1];
    if (kept.length >= limit && (last === undefined || fall <= last.fall)) return;
    if (kept.length >= limit) kept.pop();
    let place = kept.length;
    while (place > 0 && fall > (kept[place - 1]?.fall ?? 0)) place--;
    kept.splice(place, 0, { key, fall, of });
  }
}

function namedIn(view: MatchView, evidence: Omit<Evidence, "value">, told: Told): Named {
  const whole = evidence.complete?.() ?? evidence;
  const once = (numbers: readonly number[] = []): number[] => [...new Set(numbers)];
  return {
    stakeholders: once(whole.stakeholders),
    linkages: told.linkages ? once(linkagesBehind(view, whole)) : [],
    sectors: once(whole.sectors),
    places: once(whole.places),
    topics: once(whole.topics),
    ways: told.ways ? waysOf(view, whole.pairs) : [],
  };
}

const waysOf = (view: MatchView, pairs: Evidence["pairs"] = []): Way[] =>
  pairs.flatMap(([one, other]) => {
    const project = projectBetween(view, one, other);
    return project === undefined ? [] : [{ one, other, project }];
  });

const linkagesBehind = (
  view: MatchView,
  { own, linkages, pairs = [] }: Omit<Evidence, "value">,
): readonly number[] =>
  own === undefined
    ? (linkages ?? pairs.flatMap(([one, other]) => commonLinkages(view, one, other)))
    : linkagesOf(view, own);
