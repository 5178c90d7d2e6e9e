import { commonLinkages, linkagesOf } from "./common-linkages.js";
import { type MatchModel, regimeOf, weightsOf } from "./match-model.js";
import type { MatchView } from "./match-view.js";
import type { MatchReasonType } from "../../schema/vocabulary.js";
import { type Evidence, type Score, type ScoreFor, worth } from "./score.js";
import { SCORES } from "./scores.js";
import { byte, real } from "../network/typed-array.js";

/** What proves something, as numbers in the network and codes of its facets. */
export interface Named {
  readonly stakeholders: readonly number[];
  readonly linkages: readonly number[];
  readonly sectors: readonly number[];
  readonly places: readonly number[];
  readonly topics: readonly number[];
}

/** One fact behind a reason; taken away alone, the score falls by exactly `contribution`. */
export interface Proof extends Named {
  readonly contribution: number;
}

/** How much an explanation says. */
export interface ExplainOptions {
  /** Proofs of each reason at most; 5 where left out. */
  readonly proofLimit?: number;
  /** Whether to look up what proves them, which costs as much again; they are empty lists otherwise. */
  readonly withNames?: boolean;
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

export interface Explanation {
  /** The sum of the contributions. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A proof to leave out when scoring: all of a reason, or those of its proofs that bear a key (see `proofKey`). */
export interface Without {
  readonly reason: MatchReasonType;
  readonly keys?: ReadonlySet<string>;
}

/** What names a proof within its reason: its first stakeholder, or its facets where it has none. */
export const proofKey = (evidence: Evidence): string =>
  [evidence.stakeholders[0] ?? "", evidence.sectors?.join() ?? "", evidence.topics?.join() ?? ""].join(";");

/** Scores one pair from its evidence, leaving some of it out; the statistics around (degrees, shares) stay as they are. */
export function scorePair(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  candidate: number,
  without?: Without,
): number {
  const weights = pairWeights(view, model, seeker, candidate);
  return SCORES.reduce((sum, score, k) => {
    const weight = real(weights, k);
    if (weight === 0) return sum;
    const left = score
      .evidence(view, seeker, candidate)
      .filter((evidence) => !isLeftOut(score, evidence, without));
    return sum + weight * worth(score, total(left));
  }, 0);
}

const isLeftOut = (score: Score, evidence: Evidence, without: Without | undefined): boolean =>
  without?.reason === score.reason && (without.keys?.has(proofKey(evidence)) ?? true);

/**
 * Why a pair matches: reasons strongest first, each with at most `proofLimit` proofs; throws a RangeError
 * for a stakeholder with itself. Costs the pair's paths only.
 */
export function explainMatch(
  view: MatchView,
  model: MatchModel,
  seeker: number,
  candidate: number,
  options: ExplainOptions = {},
): Explanation {
  if (seeker === candidate)
    throw new RangeError(
      "A match needs two different stakeholders; the seeker and the candidate are the same. Name another candidate.",
    );
  const weights = pairWeights(view, model, seeker, candidate);
  return explainScores(view, SCORES, weights, { asker: seeker, candidate }, options);
}

/** The same for any scores and whoever asks; the weights in the order of the scores. */
export function explainScores<Asker>(
  view: MatchView,
  scores: readonly ScoreFor<Asker>[],
  weights: Float64Array,
  { asker, candidate }: { readonly asker: Asker; readonly candidate: number },
  { proofLimit = 5, withNames = true }: ExplainOptions = {},
): Explanation {
  const byReason = new Map<MatchReasonType, Backed[]>();
  scores.forEach((score, k) => {
    const evidence = real(weights, k) === 0 ? [] : score.evidence(view, asker, candidate);
    const raw = total(evidence);
    if (raw === 0) return;
    byReason.set(score.reason, [
      ...(byReason.get(score.reason) ?? []),
      { score, weight: real(weights, k), evidence, raw },
    ]);
  });
  const reasons = [...byReason]
    .map(([type, backed]) => toReason(view, type, backed, { proofLimit, withNames }))
    .sort((a, b) => b.contribution - a.contribution || (a.type < b.type ? -1 : 1));
  return { score: reasons.reduce((sum, reason) => sum + reason.contribution, 0), reasons };
}

interface Backed {
  readonly score: Pick<Score, "scale">;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly raw: number;
}

/** What names a proof within its reason, as cheap as it can be: a number wherever it is a stakeholder alone. */
const groupOf = (evidence: Evidence): number | string =>
  evidence.sectors === undefined && evidence.topics === undefined
    ? (evidence.stakeholders[0] ?? -1)
    : proofKey(evidence);

interface Fall {
  fall: number;
  readonly evidence: Evidence;
}

function toReason(
  view: MatchView,
  type: MatchReasonType,
  backed: readonly Backed[],
  { proofLimit, withNames }: Required<ExplainOptions>,
): Reason {
  const falls = new Map<number | string, Fall>();
  let contribution = 0;
  for (const one of backed) {
    const whole = worth(one.score, one.raw);
    contribution += one.weight * whole;
    for (const [key, { value, evidence }] of partsOf(one.evidence)) {
      const fall = one.weight * (whole - worth(one.score, one.raw - value));
      const known = falls.get(key);
      if (known === undefined) falls.set(key, { fall, evidence });
      else known.fall += fall;
    }
  }
  return {
    type,
    contribution,
    proofs: largest(falls.values(), proofLimit).map(({ fall, evidence }) => ({
      contribution: fall,
      ...(withNames ? namedIn(view, evidence) : NOTHING),
    })),
    moreProofs: Math.max(0, falls.size - proofLimit),
  };
}

/** The evidence of one score, that of the same proof added up. */
function partsOf(list: readonly Evidence[]): Map<number | string, { value: number; evidence: Evidence }> {
  const parts = new Map<number | string, { value: number; evidence: Evidence }>();
  for (const evidence of list) {
    const key = groupOf(evidence);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { value: evidence.value, evidence });
    else known.value += evidence.value;
  }
  return parts;
}

/** The few that fall most, in order; equals as they come. */
function largest(falls: Iterable<Fall>, limit: number): Fall[] {
  const best: Fall[] = [];
  for (const one of falls) {
    const last = best[best.length - 1];
    if (best.length >= limit && (last === undefined || one.fall <= last.fall)) continue;
    if (best.length >= limit) best.pop();
    let place = best.length;
    while (place > 0 && one.fall > (best[place - 1]?.fall ?? 0)) place--;
    best.splice(place, 0, one);
  }
  return best;
}

const NOTHING: Named = { stakeholders: [], linkages: [], sectors: [], places: [], topics: [] };

function namedIn(view: MatchView, evidence: Evidence): Named {
  const whole = evidence.complete?.() ?? evidence;
  const once = (numbers: readonly number[] = []): number[] => [...new Set(numbers)];
  return {
    stakeholders: once(whole.stakeholders),
    linkages: once(linkagesBehind(view, whole)),
    sectors: once(whole.sectors),
    places: once(whole.places),
    topics: once(whole.topics),
  };
}

const linkagesBehind = (
  view: MatchView,
  { own, linkages, pairs = [] }: Omit<Evidence, "value">,
): readonly number[] =>
  own === undefined
    ? (linkages ?? pairs.flatMap(([one, other]) => commonLinkages(view, one, other)))
    : linkagesOf(view, own);

const total = (evidence: readonly Evidence[]): number => evidence.reduce((sum, one) => sum + one.value, 0);

const pairWeights = (view: MatchView, model: MatchModel, seeker: number, candidate: number): Float64Array =>
  weightsOf(
    regimeOf(model, view, seeker),
    byte(view.network.kind, seeker),
    byte(view.network.kind, candidate),
  );
