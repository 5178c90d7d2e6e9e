import type { MatchView } from "../view/match-view.js";
import { counts, isProject, lengthOf, linkagesAt, otherEnd } from "../view/partner-graph.js";
import { sortedCell } from "../../network/arrays/sparse-rows.js";

/** What two who have not worked together only plan, propose or ask for. */
export interface Plans {
  /** Linkages between the two. */
  readonly direct: readonly number[];
  /** Projects that both are in, one of them at least only by plan, and the linkages of both with these. */
  readonly projects: readonly number[];
  readonly linkages: readonly number[];
}

/** Reads the two stakeholders' own linkages only. */
export function plansOf(view: MatchView, one: number, other: number): Plans {
  const direct = wishesBetween(view, one, other);
  if (sortedCell(view.graph.pairs, one, other) > 0) return { direct, projects: [], linkages: [] };
  const theirs = byProject(view, other);
  const shared = [...byProject(view, one)].flatMap(([project, own]) => {
    const wished = [own, theirs.get(project) ?? []];
    return wished.every((some) => some.length > 0) && wished.some((some) => isOnlyWished(view, some))
      ? [{ project, linkages: wished.flat() }]
      : [];
  });
  return {
    direct,
    projects: shared.map(({ project }) => project),
    linkages: shared.flatMap(({ linkages }) => linkages),
  };
}

const isOnlyWished = ({ network }: MatchView, linkages: readonly number[]): boolean =>
  !linkages.some((linkage) => counts(network, linkage));

function byProject({ network }: MatchView, one: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const linkage of linkagesAt(network, one)) {
    const project = otherEnd(network, linkage, one);
    if (isProject(network, project)) found.set(project, [...(found.get(project) ?? []), linkage]);
  }
  return found;
}

function wishesBetween({ network }: MatchView, one: number, other: number): number[] {
  const [here, there] = lengthOf(network, one) <= lengthOf(network, other) ? [one, other] : [other, one];
  return Array.from(linkagesAt(network, here)).filter(
    (linkage) => !counts(network, linkage) && otherEnd(network, linkage, here) === there,
  );
}
