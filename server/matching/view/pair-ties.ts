import {
  type ListRows,
  type RealRows,
  rewriteColumn,
  rewriteReals,
} from "../../network/arrays/rewrite-rows.js";
import { resized, sharedReals } from "../../network/arrays/shared-arrays.js";
import type { SparseRows } from "../../network/arrays/sparse-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { addReal, at, real, single } from "../../network/arrays/typed-array.js";

/**
 * The pairs of partners once more, by the projects that make them: most pairs share one project and nothing else, and all
 * of these weigh the same. A sum over everybody's partners so costs two passes over the parties of all projects, and one
 * over the other pairs: a third of the pairs, or less.
 */
export interface PairTies {
  /** What each project is worth to a pair of its parties that shares nothing else; 0 where it makes no pairs. */
  readonly ties: Float64Array;
  /** Of pairs that share more than one project: their weight less the ties of all that they share. Symmetric. */
  readonly beyond: RealRows;
}

/** What ties are derived from. */
interface Folded {
  readonly parties: ListRows;
  readonly projects: ListRows;
  readonly pairs: SparseRows;
  /** What a project adds to the square of each pair's weight. */
  readonly added: (project: number) => number;
}

/** Ties before, and the stakeholders (ascending) whose rows may be others now. */
interface TiesChange {
  readonly before: PairTies;
  readonly rows: Int32Array;
}

/** Linear in the pairs met in projects, or in those of the rows that changed and a copy. */
export function* pairTieSteps(
  { parties, projects, pairs, added }: Folded,
  change?: TiesChange,
): Steps<PairTies> {
  const size = parties.offsets.length - 1;
  // As exact as a weight of the pairs: what is no more than one tie is nothing beyond it.
  const ties = rewriteColumn(
    change ? resized(change.before.ties, size) : sharedReals(size),
    change?.rows,
    (one) => Math.fround(Math.sqrt(added(one))),
  );
  yield;
  const sums = new Float64Array(size);
  const beyond = yield* rewriteReals(
    { size, change: change && { before: change.before.beyond, rows: change.rows } },
    (one, out) => {
      for (let e = at(projects.offsets, one), end = at(projects.offsets, one + 1); e < end; e++) {
        const project = at(projects.columns, e);
        const tie = real(ties, project);
        if (tie === 0) continue;
        for (let f = at(parties.offsets, project), last = at(parties.offsets, project + 1); f < last; f++)
          addReal(sums, at(parties.columns, f), tie);
      }
      for (let e = at(pairs.offsets, one), end = at(pairs.offsets, one + 1); e < end; e++) {
        const other = at(pairs.columns, e);
        const more = single(pairs.values, e) - real(sums, other);
        if (more !== 0) out.push(other, more);
        sums[other] = 0;
      }
      sums[one] = 0;
    },
  );
  return { ties, beyond };
}

/** Projects with their parties, and the ties that they make. */
type TiedProjects = Pick<PairTies, "ties"> & { readonly parties: ListRows };

/** Adds up a value of the parties of each project that makes pairs; one pass over all parties. */
export function sumProjects({ ties, parties }: TiedProjects, values: Float64Array, out: Float64Array): void {
  const { offsets, columns } = parties;
  for (let project = 0; project < out.length; project++) {
    if (real(ties, project) === 0) continue;
    let sum = 0;
    for (let e = at(offsets, project), end = at(offsets, project + 1); e < end; e++)
      sum += real(values, at(columns, e));
    out[project] = sum;
  }
}

/** The values of one's partners times the weights of the pairs, added up; `sums` are those of the projects (see `sumProjects`). */
export function sumPartners(
  { ties, beyond, projects }: PairTies & { readonly projects: ListRows },
  values: Float64Array,
  sums: Float64Array,
  one: number,
): number {
  const own = real(values, one);
  let sum = 0;
  for (let e = at(projects.offsets, one), end = at(projects.offsets, one + 1); e < end; e++) {
    const project = at(projects.columns, e);
    sum += real(ties, project) * (real(sums, project) - own);
  }
  for (let e = at(beyond.offsets, one), end = at(beyond.offsets, one + 1); e < end; e++)
    sum += real(beyond.values, e) * real(values, at(beyond.columns, e));
  return sum;
}
