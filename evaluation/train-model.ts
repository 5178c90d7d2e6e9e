import { type FitOptions, fitWeights, type Lists } from "../server/matching/model/fit-weights.js";
import { pairKey, type Regime } from "../server/matching/model/match-model.js";
import { SCORES } from "../server/matching/scores.js";
import { real } from "../server/network/arrays/typed-array.js";
import { headOf, KINDS } from "./draw-lists.js";

/** Chosen on labels of 2017: rows of each list in the second fit, and how far weights are held back. */
const HEAD_LENGTH = 40;
const RIDGE = 3;
const PAIR_RIDGE = 30;
/** A pair of kinds gets weights of its own from so many found partners on. */
const MIN_FOUND = 500;

/**
 * Learns one regime: first weights for all pairs of kinds over whole lists, then again over the head of each list,
 * then weights by pair of kinds held close to those. The temperature is 1 until it is calibrated.
 */
export function trainRegime(lists: Lists, cold: boolean, headLength = HEAD_LENGTH): Regime {
  const active = SCORES.map((score) => score.prior === undefined && !(cold && score.ofPartners));
  const together: Lists = { ...lists, blocks: new Uint8Array(lists.blocks.length), blockCount: 1 };
  const whole = fitWeights(together, { ridge: RIDGE, active });
  const head = fitWeights(headOf(together, whole, headLength), { ridge: RIDGE, active });
  const options: FitOptions = { ridge: PAIR_RIDGE, towards: head, active };
  const byPair = fitWeights(headOf(lists, repeat(whole, lists.blockCount), headLength), options);
  const pairs: Record<string, Record<string, number>> = {};
  for (let block = 0; block < lists.blockCount; block++)
    if (foundIn(lists, block) >= MIN_FOUND)
      pairs[pairKey(Math.floor(block / KINDS), block % KINDS)] = named(
        byPair.subarray(block * lists.width, (block + 1) * lists.width),
      );
  return { default: named(head), pairs, temperature: 1 };
}

const repeat = (weights: Float64Array, times: number): Float64Array =>
  Float64Array.from({ length: weights.length * times }, (_, i) => real(weights, i % weights.length));

const foundIn = (lists: Lists, block: number): number =>
  lists.found.reduce((sum, found, row) => sum + (lists.blocks[row] === block ? found : 0), 0);

const named = (weights: Float64Array): Record<string, number> =>
  Object.fromEntries(
    SCORES.flatMap((score, k) =>
      score.prior === undefined ? [[score.key, Number(real(weights, k).toFixed(4))]] : [],
    ),
  );
