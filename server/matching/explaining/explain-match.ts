import { factsOf, NO_FACTS, proofKey } from "./facts.js";
import { type MatchModel, regimeOf, weightsOf } from "../model/match-model.js";
import type { MatchView } from "../view/match-view.js";
import { type Backed, LEAST_SHOWN, type Reason, toReason } from "./reason.js";
import type { MatchReasonType } from "../../../schema/vocabulary.js";
import { type Evidence, type Score, type ScoreFor, worth } from "../score.js";
import { SCORES } from "../scores.js";
import { byte, real } from "../../network/arrays/typed-array.js";
import { EVERYTHING, type Told } from "../told.js";

/** How much an explanation says. */
export interface ExplainOptions {
  /** Proofs of each reason at most; 5 where left out. */
  readonly proofLimit?: number;
  /** What else it says; everything where left out. */
  readonly told?: Told;
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
 * Why a pair matches: needs, sectors and places, then what the network says, then what holds for all of such a kind, each
 * strongest first with at most `proofLimit` proofs; throws a RangeError for a stakeholder with itself. Costs the pair's
 * paths only.
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

/** What is particular to the two. */
const LOCAL: ReadonlySet<MatchReasonType> = new Set([
  "NEED_MET_BY_OFFER",
  "SAME_SECTOR",
  "NEIGHBOURING_SECTOR",
  "PLACE",
]);

/** What speaks alike for all seekers of one kind. */
const GENERAL: ReadonlySet<MatchReasonType> = new Set(["OUTCOME_ELSEWHERE", "KINDS", "ACTIVE"]);

function tierOf({ type, contribution }: Reason): number {
  if (GENERAL.has(type) || contribution < LEAST_SHOWN) return 2;
  return LOCAL.has(type) ? 0 : 1;
}

/** The same for any scores and whoever asks; the weights in the order of the scores. */
export function explainScores<Asker>(
  view: MatchView,
  scores: readonly ScoreFor<Asker>[],
  weights: Float64Array,
  { asker, candidate }: { readonly asker: Asker; readonly candidate: number },
  { proofLimit = 5, told = EVERYTHING }: ExplainOptions = {},
): Explanation {
  const byReason = new Map<MatchReasonType, Backed[]>();
  scores.forEach((score, k) => {
    const weight = real(weights, k);
    if (weight === 0) return;
    const value = score.value?.(view, asker, candidate);
    if (value === 0) return;
    const facts = told.proofs || value === undefined ? factsOf(view, score, asker, candidate) : NO_FACTS;
    const raw = value ?? facts.values.reduce((sum, one) => sum + one, 0);
    if (raw === 0) return;
    const known = byReason.get(score.reason);
    if (known === undefined) byReason.set(score.reason, [{ score, weight, facts, raw }]);
    else known.push({ score, weight, facts, raw });
  });
  const reasons = [...byReason]
    .map(([type, backed]) => toReason(view, type, backed, { proofLimit, told }))
    .sort((a, b) => tierOf(a) - tierOf(b) || b.contribution - a.contribution || (a.type < b.type ? -1 : 1));
  return { score: reasons.reduce((sum, reason) => sum + reason.contribution, 0), reasons };
}

const total = (evidence: readonly Evidence[]): number => evidence.reduce((sum, one) => sum + one.value, 0);

const pairWeights = (view: MatchView, model: MatchModel, seeker: number, candidate: number): Float64Array =>
  weightsOf(
    regimeOf(model, view, seeker),
    byte(view.network.kind, seeker),
    byte(view.network.kind, candidate),
  );
