import type { Ids } from "../network/id-places.js";
import type { MeasureDefinition } from "./measure.js";
import type { RankedValues } from "./ranked-values.js";

/** Values of a measure by the ids of a network. */
export interface MeasuredNetwork {
  readonly ids: Ids;
  readonly values: RankedValues;
}

/** Where a stakeholder stood and stands; null where it had or has no value. */
export interface Move {
  readonly id: string;
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
 * How everybody moved, largest moves first, then by id. Where high values come first, who was not there moved from 0 and
 * who is gone moves to 0; where low values come first, there is nothing to compare such a one with, and it comes last.
 */
export function measureMoves(
  before: MeasuredNetwork,
  after: MeasuredNetwork,
  { first }: Pick<MeasureDefinition, "first">,
): Move[] {
  const [was, is] = [placesOf(before), placesOf(after)];
  const moves = [...new Set([...was.keys(), ...is.keys()])].map((id): Move => {
    const [old, now] = [was.get(id), is.get(id)];
    return {
      id,
      before: old?.value ?? null,
      after: now?.value ?? null,
      rankBefore: old?.rank ?? null,
      rankAfter: now?.rank ?? null,
      change: old && now ? settled(now.value - old.value) : null,
    };
  });
  const size = (move: Move): number =>
    move.change === null && first === "LOWEST" ? -1 : Math.abs((move.after ?? 0) - (move.before ?? 0));
  return moves.sort((a, b) => settled(size(b) - size(a)) || (a.id < b.id ? -1 : 1));
}

const settled = (value: number): number => Number(value.toPrecision(12));

function placesOf({ ids, values }: MeasuredNetwork): Map<string, Place> {
  return new Map(
    Array.from(values.order, (v) => [
      ids.at(v) ?? "",
      { value: values.values[v] as number, rank: values.ranks[v] as number },
    ]),
  );
}
