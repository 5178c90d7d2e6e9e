import type { MeasureKey } from "../generated/graphql.js";

/** A measure of what is shown: what it says, what was counted, and everybody's value. */
export interface Measured {
  readonly key: MeasureKey;
  readonly title: string;
  /** What it tells about a stakeholder, in plain words. */
  readonly meaning: string;
  readonly lowestFirst: boolean;
  /** Null where nobody has a value. */
  readonly counted: { readonly stakeholders: number; readonly linkages: number } | null;
  readonly isExact: boolean;
  /** By id; who has no value is left out. */
  readonly values: ReadonlyMap<string, MeasuredOne>;
}

/** A stakeholder's value; `error` is half the width of its 95% interval, null where exact. */
export interface MeasuredOne {
  readonly value: number;
  readonly rank: number | null;
  readonly error: number | null;
}

/** A value with as many digits as a reader can use: whole numbers as they are, others with two that count. */
export const valueInWords = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString("en") : String(Number(value.toPrecision(2)));
