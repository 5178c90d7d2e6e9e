import { RESULT_STATES, RESULT_TYPES } from "../../../schema/vocabulary.js";

const TYPES = Object.keys(RESULT_TYPES);
const STATES = Object.keys(RESULT_STATES);

interface Result {
  readonly type: string;
  readonly state: string;
}

/** One bit for each pair of a type and a state. */
const bitOf = ({ type, state }: Result): number =>
  1 << (TYPES.indexOf(type) * STATES.length + STATES.indexOf(state));

/** Which pairs of type and state results have, as bits. */
export const resultBits = (results: readonly Result[]): number =>
  results.reduce((bits, result) => bits | bitOf(result), 0);

/** The bits of all pairs that pass a test. */
export const bitsWhere = (test: (result: Result) => boolean): number =>
  resultBits(TYPES.flatMap((type) => STATES.map((state) => ({ type, state }))).filter(test));

/** The bits of results that were observed. */
export const OBSERVED = bitsWhere(({ state }) => state === "OBSERVED");
