import { type ListRows, rewriteRows } from "../../network/arrays/rewrite-rows.js";
import { type SparseRows, sortedCell } from "../../network/arrays/sparse-rows.js";
import type { Steps } from "../../network/turns/steps.js";
import { at, byte } from "../../network/arrays/typed-array.js";
import { type MatchColumns, sizeOf } from "./match-columns.js";
import { counts, isProject, otherEnd, type PartnerGraph, rowOf } from "./partner-graph.js";

/** Whether a result of a linkage, or of the project that it leads to, was observed. */
export function hasResult({ resultSeen, from, to }: MatchColumns, linkage: number): boolean {
  const { stakeholders, linkages } = resultSeen;
  return (
    byte(linkages, linkage) === 1 ||
    byte(stakeholders, at(from, linkage)) === 1 ||
    byte(stakeholders, at(to, linkage)) === 1
  );
}

/** Entries before, and the stakeholders (ascending) whose rows may be others now. */
interface ResultChange {
  readonly before: SparseRows;
  readonly rows: Int32Array;
}

/**
 * The entries of the graph's pairs whose common work has an observed result: of a linkage between the two, or of a
 * common project or a part in it. Symmetric, ascending rows; linear in the parties of such projects, squared.
 */
export function* resultPairSteps(
  network: MatchColumns,
  { pairs, parties, direct, projects }: PartnerGraph,
  change?: ResultChange,
): Steps<SparseRows> {
  const isFruitful = projectsWithResults(network, parties);
  return yield* rewriteRows({ size: sizeOf(network), change }, (one, out) => {
    const others = new Set<number>();
    for (const linkage of rowOf(direct, one))
      if (hasResult(network, linkage)) others.add(otherEnd(network, linkage, one));
    for (const project of rowOf(projects, one))
      if (isFruitful(project)) for (const other of rowOf(parties, project)) others.add(other);
    for (const other of [...others].sort((a, b) => a - b)) {
      const weight = sortedCell(pairs, one, other);
      if (weight !== 0) out.push(other, weight);
    }
  });
}

const [UNKNOWN, NO, YES] = [0, 1, 2];

/** Tells whether a project has an observed result, or a linkage that stands with one; looks at each project once. */
function projectsWithResults(network: MatchColumns, parties: ListRows): (project: number) => boolean {
  const { stakeholders, linkages } = network.resultSeen;
  const known = new Uint8Array(parties.offsets.length - 1);
  const look = (project: number): boolean => {
    if (byte(stakeholders, project) === 1) return true;
    for (let e = at(network.offsets, project); e < at(network.offsets, project + 1); e++) {
      const linkage = at(network.incident, e);
      if (byte(linkages, linkage) === 1 && counts(network, linkage)) return true;
    }
    return false;
  };
  return (project) => {
    if (byte(known, project) === UNKNOWN)
      known[project] = isProject(network, project) && look(project) ? YES : NO;
    return byte(known, project) === YES;
  };
}
