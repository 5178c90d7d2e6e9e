import { readFileSync } from "node:fs";
import { z } from "zod";
import type { MatchView } from "../view/match-view.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import { keysOf, MATCH_HORIZONS, type MatchHorizon } from "../../../schema/vocabulary.js";
import { SCORES } from "../scores.js";
import { at } from "../../network/arrays/typed-array.js";

const weights = z.record(z.string(), z.number().nonnegative());
const regime = z.strictObject({
  /** Weights where a pair of kinds has none of its own. */
  default: weights,
  /** Weights by pair of kinds, seeker first: `AGENCY-UNIVERSITY`. */
  pairs: z.record(z.string(), weights),
  /** Turns differences of score into logarithms of the multiple of the base rate. */
  temperature: z.number().positive(),
});
const horizon = z.strictObject({
  trainedOn: z.string(),
  /** For seekers with partners, and for those without any. */
  established: regime,
  newcomer: regime,
});
const schema = z.strictObject({
  version: z.string(),
  /** By how far ahead it looks. */
  horizons: z.record(z.enum(keysOf(MATCH_HORIZONS)), horizon),
  /** For teams: one set of weights. */
  team: z.strictObject({ weights, temperature: z.number().positive() }),
  /** What the evaluation measured: name of the figure to its value. */
  figures: z.record(z.string(), z.number()),
});

/** The saved blend: weights of 0 or more by horizon and score, seekers with and without partners apart, and its measured figures. */
export type SavedModel = z.output<typeof schema>;
export type Regime = z.output<typeof regime>;

/** The blend of one horizon. */
export interface MatchModel extends Pick<SavedModel, "team"> {
  readonly horizon: MatchHorizon;
  readonly established: Regime;
  readonly newcomer: Regime;
}

/** Reads a saved model; throws a zod error that names the field when the file does not hold one. */
export const readMatchModel = (file: URL = new URL("./model.json", import.meta.url)): SavedModel =>
  schema.parse(JSON.parse(readFileSync(file, "utf8")));

/** The part of a saved model that looks so far ahead. */
export const modelFor = ({ horizons, team }: SavedModel, horizon: MatchHorizon): MatchModel => ({
  ...{ horizon, team },
  established: horizons[horizon].established,
  newcomer: horizons[horizon].newcomer,
});

/** The part of the model that applies to a seeker. */
export const regimeOf = (model: MatchModel, view: MatchView, seeker: number): Regime =>
  at(view.graph.degree, seeker) > 0 ? model.established : model.newcomer;

/** Names a pair of kinds as the model does, seeker first. */
export const pairKey = (seekerKind: number, candidateKind: number): string =>
  `${STAKEHOLDER_KIND_KEYS[seekerKind] ?? ""}-${STAKEHOLDER_KIND_KEYS[candidateKind] ?? ""}`;

/** Weights in the order of SCORES for a pair of kinds; a score that was not trained has its prior, or 0. */
export function weightsOf(part: Regime, seekerKind: number, candidateKind: number): Float64Array {
  const own = part.pairs[pairKey(seekerKind, candidateKind)] ?? part.default;
  return Float64Array.from(SCORES, (score) => own[score.key] ?? score.prior ?? 0);
}
