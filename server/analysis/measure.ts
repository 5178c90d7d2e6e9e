import type { MeasureKey } from "../../schema/measure-keys.js";
import type { Network, NetworkSize } from "./network.js";

/** How values came about: computed in full, from a random sample of starting points, or by steps that had to stop early. */
export type MeasureMethod = "EXACT" | "SAMPLED" | "ITERATED";

/** A number for each stakeholder; NaN stands for "has none" and never leaves the service. */
export interface MeasureValues {
  readonly values: Float64Array;
  /** How far each value may be off: half the width of a 95% interval. Null where exact. */
  readonly errors: Float64Array | null;
  readonly method: MeasureMethod;
  /** From how many starting points, where sampled. */
  readonly samples: number | null;
}

/** A number that shapes a measure, and what it does. */
export interface MeasureParameter {
  readonly name: string;
  readonly value: number;
  readonly meaning: string;
}

/** What a measure declares. */
export interface MeasureDefinition {
  readonly key: MeasureKey;
  /** The field's term for it. */
  readonly title: string;
  /** What the values are: whole numbers, shares from 0 to 1, or scores that compare within one answer only. */
  readonly yields: "COUNT" | "SHARE" | "SCORE";
  /** Which end of the values comes first in a ranking. */
  readonly first: "HIGHEST" | "LOWEST";
  readonly parameters: readonly MeasureParameter[];
  /** Where it is defined. */
  readonly reference: string;
  /** Whether a network of this size is computed in full. */
  readonly isExact: (size: NetworkSize) => boolean;
  readonly compute: (network: Network) => MeasureValues;
}

/** Values that were computed in full. */
export const exactly = (values: Float64Array): MeasureValues => ({
  values,
  errors: null,
  method: "EXACT",
  samples: null,
});

/**
 * How many steps along arcs a measure may take that starts from every stakeholder; one to three seconds of one core. Larger
 * networks are sampled with as many starting points as the same work allows.
 */
export const MOST_STEPS = 60_000_000;

/** How many starting points the work allows; at least 50, so that an error can be told. */
export const pivotsWithin = ({ stakeholders, arcs }: NetworkSize): number =>
  Math.min(stakeholders, Math.max(50, Math.floor(MOST_STEPS / Math.max(1, arcs + stakeholders))));

/** Seeds the samples, so that the same network gives the same values. */
export const SAMPLE_SEED = 1;
