import { commonLinkages, linkagesOf } from "./common-linkages.js";
import { type MatchModel, regimeOf, weightsOf } from "./match-model.js";
import type { MatchView } from "./match-view.js";
import type { MatchReasonType } from "../../schema/vocabulary.js";
import { type Evidence, type Score, worth } from "./score.js";
import { SCORES } from "./scores.js";
import { at } from "./sparse-rows.js";

/** One fact behind a reason, with ids to look it up; taken away alone, the score falls by exactly `contribution`. */
export interface Proof {
  readonly contribution: number;
  readonly stakeholders: readonly string[];
  readonly linkages: readonly string[];
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
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
    const weight = at(weights, k);
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
  proofLimit = 5,
): Explanation {
  if (seeker === candidate)
    throw new RangeError(
      "A match needs two different stakeholders; the seeker and the candidate are the same. Name another candidate.",
    );
  const weights = pairWeights(view, model, seeker, candidate);
  const byReason = new Map<MatchReasonType, Backed[]>();
  SCORES.forEach((score, k) => {
    const evidence = at(weights, k) === 0 ? [] : score.evidence(view, seeker, candidate);
    const raw = total(evidence);
    if (raw === 0) return;
    byReason.set(score.reason, [
      ...(byReason.get(score.reason) ?? []),
      { score, weight: at(weights, k), evidence, raw },
    ]);
  });
  const reasons = [...byReason]
    .map(([type, backed]) => toReason(view, type, backed, proofLimit))
    .sort((a, b) => b.contribution - a.contribution || (a.type < b.type ? -1 : 1));
  return { score: reasons.reduce((sum, reason) => sum + reason.contribution, 0), reasons };
}

interface Backed {
  readonly score: Score;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly raw: number;
}

function toReason(view: MatchView, type: MatchReasonType, backed: readonly Backed[], limit: number): Reason {
  const falls = new Map<string, { fall: number; evidence: Evidence }>();
  for (const { score, weight, evidence, raw } of backed) {
    const parts = new Map<string, { value: number; evidence: Evidence }>();
    for (const one of evidence) {
      const key = proofKey(one);
      parts.set(key, { value: (parts.get(key)?.value ?? 0) + one.value, evidence: one });
    }
    for (const [key, part] of parts) {
      const fall = weight * (worth(score, raw) - worth(score, raw - part.value));
      falls.set(key, { fall: (falls.get(key)?.fall ?? 0) + fall, evidence: part.evidence });
    }
  }
  const proofs = [...falls.values()].sort((a, b) => b.fall - a.fall);
  return {
    type,
    contribution: backed.reduce((sum, { score, weight, raw }) => sum + weight * worth(score, raw), 0),
    proofs: proofs.slice(0, limit).map(({ fall, evidence }) => toProof(view, evidence, fall)),
    moreProofs: Math.max(0, proofs.length - limit),
  };
}

function toProof(view: MatchView, evidence: Evidence, contribution: number): Proof {
  const { network } = view;
  const names = (list: readonly string[], codes: readonly number[] = []): string[] =>
    [...new Set(codes)].flatMap((code) => list[code] ?? []);
  const linkages =
    evidence.own === undefined
      ? (evidence.pairs ?? []).flatMap(([one, other]) => commonLinkages(view, one, other))
      : linkagesOf(view, evidence.own);
  return {
    contribution,
    stakeholders: names(network.ids, evidence.stakeholders),
    linkages: names(network.linkageIds, linkages),
    sectors: names(network.facets.sectors, evidence.sectors),
    places: names(network.facets.places, evidence.places),
    topics: names(network.facets.topics, evidence.topics),
  };
}

const total = (evidence: readonly Evidence[]): number => evidence.reduce((sum, one) => sum + one.value, 0);

const pairWeights = (view: MatchView, model: MatchModel, seeker: number, candidate: number): Float64Array =>
  weightsOf(regimeOf(model, view, seeker), at(view.network.kind, seeker), at(view.network.kind, candidate));
