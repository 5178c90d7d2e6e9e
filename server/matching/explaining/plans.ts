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
  const [few, many] =
    lengthOf(view.network, one) <= lengthOf(view.network, other) ? [one, other] : [other, one];
  const ofFew = byProject(view, few, () => true);
  const ofMany = byProject(view, many, (project) => ofFew.has(project));
  const shared = [...ofMany].flatMap(([project, linkages]) => {
    const wished = [ofFew.get(project) ?? [], linkages];
    return wished.some((some) => isOnlyWished(view, some))
      ? [{ project, linkages: wished.flat().sort((a, b) => a - b) }]
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

function byProject(
  { network }: MatchView,
  one: number,
  isWanted: (project: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const linkage of linkagesAt(network, one)) {
    const project = otherEnd(network, linkage, one);
    if (!isProject(network, project) || !isWanted(project)) continue;
    const own = found.get(project);
    if (own) own.push(linkage);
    else found.set(project, [linkage]);
  }
  return found;
}

function wishesBetween({ network }: MatchView, one: number, other: number): number[] {
  const [here, there] = lengthOf(network, one) <= lengthOf(network, other) ? [one, other] : [other, one];
  return Array.from(linkagesAt(network, here)).filter(
    (linkage) => !counts(network, linkage) && otherEnd(network, linkage, here) === there,
  );
}
