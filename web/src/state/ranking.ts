import { byName } from "../words/formats.js";
import type { StakeholderFacts } from "./facts.js";
import type { Shown } from "./filter-network.js";
import type { Measured } from "./measured.js";
import type { View } from "./view.js";

/** Somebody with its value by the measure that ranks it. */
export interface Ranked {
  readonly one: StakeholderFacts;
  readonly value: number;
}

/** Who comes first by a measure, of those who have a value: at most so many. */
export const rankedFirst = (
  own: readonly StakeholderFacts[],
  measured: Measured,
  most: number,
): readonly Ranked[] =>
  own
    .flatMap((one) => {
      const of = measured.values.get(one.id);
      return of?.rank == null ? [] : [{ one, value: of.value, rank: of.rank }];
    })
    .sort((a, b) => a.rank - b.rank || byName(a.one.name, b.one.name))
    .slice(0, most);

/** Whom the answer to a question that ranks names, where others are shown beside them; nobody for other views. */
export function standingOut(
  { first, asked, size }: View,
  { stakeholders, chosen }: Shown,
  measured: Measured | null,
): readonly string[] {
  if ((first === null && asked === null) || measured === null || measured.key !== size) return [];
  const own = stakeholders.filter(({ id }) => chosen.has(id));
  const ranked = rankedFirst(own, measured, first ?? own.length);
  return ranked.length === stakeholders.length ? [] : ranked.map(({ one }) => one.id);
}
