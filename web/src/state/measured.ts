import { NETWORK_LANGUAGE } from "../words/languages.js";
import type { MeasureKey } from "../generated/graphql.js";
import { numberText } from "../words/formats.js";
import { language, t } from "../words/words.js";

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

/** What a measure is called in the page's language. */
export const measureTitle = ({ key, title }: Measured): string =>
  language() === NETWORK_LANGUAGE ? title : t(`measure.${key}`);

/** A value with as many digits as a reader can use: whole numbers as they are, others with two that count. */
export const valueInWords = (value: number): string =>
  numberText(Number.isInteger(value) ? value : Number(value.toPrecision(2)));
