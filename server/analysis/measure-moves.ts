import { at, real } from "../network/arrays/typed-array.js";
import type { MeasureDefinition } from "./measure.js";
import type { RankedValues } from "./ranked-values.js";

/** Values of a measure of a network whose members have numbers in a larger one. */
export interface MeasuredNetwork {
  readonly members: Int32Array;
  readonly values: Pick<RankedValues, "order" | "values" | "ranks">;
}

/** Where a stakeholder stood and stands; null where it had or has no value. */
export interface Move {
  readonly stakeholder: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  readonly change: number | null;
}

interface Place {
  readonly value: number;
  readonly rank: number;
}

/**
 * How everybody moved, largest moves first, then by number. Where high values come first, who was not there moved from 0
 * and who is gone moves to 0; where low values come first, there is nothing to compare such a one with, and it comes last.
 */
export function measureMoves(
  before: MeasuredNetwork,
  after: MeasuredNetwork,
  { first }: Pick<MeasureDefinition, "first">,
): Move[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  const moves = [...new Set([...was.keys(), ...is.keys()])].map((stakeholder): Move => {
    const [old, now] = [was.get(stakeholder), is.get(stakeholder)];
    return {
      stakeholder,
      before: old?.value ?? null,
      after: now?.value ?? null,
      rankBefore: old?.rank ?? null,
      rankAfter: now?.rank ?? null,
      change: old && now ? settled(now.value - old.value) : null,
    };
  });
  const size = (move: Move): number =>
    move.change === null && first === "LOWEST" ? -1 : Math.abs((move.after ?? 0) - (move.before ?? 0));
  return moves.sort((a, b) => settled(size(b) - size(a)) || a.stakeholder - b.stakeholder);
}

const settled = (value: number): number => Number(value.toPrecision(12));

const placesOf = ({ members, values }: MeasuredNetwork): Map<number, Place> =>
  new Map(
    Array.from(values.order, (v) => [
      at(members, v),
      { value: real(values.values, v), rank: at(values.ranks, v) },
    ]),
  );
