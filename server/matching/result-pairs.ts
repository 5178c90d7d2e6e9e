import { singles, wholeNumbers } from "../network/growing-list.js";
import type { Network } from "../network/network.js";
import { counts, isProject, otherEnd, type PartnerGraph } from "./partner-graph.js";
import { at, byte } from "../network/typed-array.js";
import { sortedCell, type SparseRows } from "../network/sparse-rows.js";
import type { Steps } from "../network/steps.js";

/** Whether a result of a linkage, or of the project that it leads to, was observed. */
export function hasResult({ resultSeen, from, to }: Network, linkage: number): boolean {
  const { stakeholders, linkages } = resultSeen;
  return (
    byte(linkages, linkage) === 1 ||
    byte(stakeholders, at(from, linkage)) === 1 ||
    byte(stakeholders, at(to, linkage)) === 1
  );
}

/**
 * The entries of the graph's pairs whose common work has an observed result: of a linkage between the two, or of a
 * common project or a part in it. Symmetric, ascending rows; linear in the parties of such projects, squared.
 */
export function* resultPairSteps(network: Network, graph: PartnerGraph): Steps<SparseRows> {
  const size = network.ids.count;
  const fruitful = yield* fruitfulProjects(network);
  const offsets = new Int32Array(size + 1);
  const [columns, values] = [wholeNumbers(), singles()];
  for (let one = 0; one < size; one++) {
    const others = new Set<number>();
    for (const linkage of graph.direct[one] ?? [])
      if (hasResult(network, linkage)) others.add(otherEnd(network, linkage, one));
    for (const project of graph.projects[one] ?? [])
      if (byte(fruitful, project) === 1) for (const other of graph.parties[project] ?? []) others.add(other);
    for (const other of [...others].sort((a, b) => a - b)) {
      const weight = sortedCell(graph.pairs, one, other);
      if (weight === 0) continue;
      columns.push(other);
      values.push(weight);
    }
    offsets[one + 1] = columns.length;
    if (one % 500 === 0) yield;
  }
  return { offsets, columns: columns.toArray(), values: values.toArray() };
}

/** 1 for projects that have an observed result, or a linkage that stands with one. */
function* fruitfulProjects(network: Network): Steps<Uint8Array> {
  const fruitful = Uint8Array.from(network.resultSeen.stakeholders);
  yield;
  for (let linkage = 0; linkage < network.from.length; linkage++) {
    if (byte(network.resultSeen.linkages, linkage) === 1 && counts(network, linkage))
      for (const end of [at(network.from, linkage), at(network.to, linkage)])
        if (isProject(network, end)) fruitful[end] = 1;
    if (linkage % 50_000 === 0) yield;
  }
  return fruitful;
}
