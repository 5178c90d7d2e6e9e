import type { MatchView } from "../view/match-view.js";
import { counts, linkagesAt, otherEnd, rowOf } from "../view/partner-graph.js";
import { at, real } from "../../network/arrays/typed-array.js";

/**
 * The linkages that make two stakeholders partners: those between them, and both sides' with their common projects;
 * first those of `one`, then those of `other`. Of more than `most` between them, and of more projects, the latest are told.
 * Costs a pass over the projects of both.
 */
export function commonLinkages(view: MatchView, one: number, other: number, most = Infinity): number[] {
  const { network, graph } = view;
  const own = latest(directLinkages(view, one, other), (linkage) => at(network.day, linkage), most);
  const theirs: number[] = [];
  const projects = commonProjects(rowOf(graph.projects, one), rowOf(graph.projects, other));
  for (const project of latest(projects, (project) => real(graph.freshness, project), most))
    for (let e = at(network.offsets, project); e < at(network.offsets, project + 1); e++) {
      const linkage = at(network.incident, e);
      const party = otherEnd(network, linkage, project);
      if ((party !== one && party !== other) || !counts(network, linkage)) continue;
      (party === one ? own : theirs).push(linkage);
    }
  const ascending = (list: number[]): number[] => list.sort((a, b) => a - b);
  return [...ascending(own), ...ascending(theirs)];
}

/** The latest project through which two are linked who have no linkage between them; undefined for others. */
export function projectBetween(view: MatchView, one: number, other: number): number | undefined {
  const { projects, freshness } = view.graph;
  if (directLinkages(view, one, other).length > 0) return undefined;
  const common = commonProjects(rowOf(projects, one), rowOf(projects, other));
  return latest(common, (project) => real(freshness, project), 1)[0];
}

/** Those with the highest numbers, of more than `most`; equals as they stand. */
const latest = (list: number[], of: (one: number) => number, most: number): number[] =>
  list.length <= most ? list : list.toSorted((a, b) => of(b) - of(a)).slice(0, most);

function directLinkages({ network, graph }: MatchView, one: number, other: number): number[] {
  const [here, there] = [rowOf(graph.direct, one), rowOf(graph.direct, other)];
  if (here.length === 0 || there.length === 0) return [];
  return Array.from(
    here.length <= there.length
      ? here.filter((linkage) => otherEnd(network, linkage, one) === other)
      : there.filter((linkage) => otherEnd(network, linkage, other) === one),
  );
}

/** What two ascending lists share: each of the shorter is looked for in the longer, by steps that double from where the last was. */
function commonProjects(one: Int32Array, other: Int32Array): number[] {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const found: number[] = [];
  let from = 0;
  for (const project of short) {
    for (let step = 1; step > 0;) {
      const next = from + step;
      const isBehind = next <= long.length && at(long, next - 1) < project;
      if (isBehind) from = next;
      step = isBehind ? 2 * step : step >> 1;
    }
    if (from < long.length && at(long, from) === project) found.push(project);
  }
  return found;
}

/** The linkages at either end of a stakeholder that stand or stood; wishes are left out. */
export function linkagesOf(view: MatchView, stakeholder: number): number[] {
  const { network } = view;
  return Array.from(linkagesAt(network, stakeholder)).filter((linkage) => counts(network, linkage));
}

/** Whether a stakeholder has any linkage that stands or stood. */
export function hasLinkage({ network }: MatchView, stakeholder: number): boolean {
  return linkagesAt(network, stakeholder).some((linkage) => counts(network, linkage));
}
