/** Whom two filters choose. */
export interface Chosen {
  /** Numbers of stakeholders that act, ascending, each once. */
  readonly numbers: Int32Array;
  /** On which side each stands: `ONE_SIDE`, `OTHER_SIDE`, or both added. */
  readonly sides: Uint8Array;
}

export const ONE_SIDE = 1;
export const OTHER_SIDE = 2;

/** Whether two that stand on these sides make a pair: one of them on each. */
export const isAcross = (one: number, other: number): boolean =>
  ((one & ONE_SIDE) !== 0 && (other & OTHER_SIDE) !== 0) ||
  ((one & OTHER_SIDE) !== 0 && (other & ONE_SIDE) !== 0);
