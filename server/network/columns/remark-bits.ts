import { keysOf, REMARK_SORTS } from "../../../schema/vocabulary.js";

const SORTS: readonly string[] = keysOf(REMARK_SORTS);

/** Sorts of remarks as bits of a byte, one for each. */
export const remarkBits = (sorts: readonly string[]): number =>
  sorts.reduce((bits, sort) => bits | (1 << SORTS.indexOf(sort)), 0);
