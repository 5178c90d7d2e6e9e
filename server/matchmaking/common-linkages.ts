import type { MatchView } from "./match-view.js";
import { counts, isProject, otherEnd } from "./partner-graph.js";
import { at } from "../analytics/typed-array.js";

/**
 * The linkages that make two stakeholders partners: those between them, and both sides' with their common projects;
 * first those of `one`, then those of `other`. Costs the parties of the projects of whoever has fewer linkages.
 */
export function commonLinkages(view: MatchView, one: number, other: number): number[] {
  const [own, theirs] =
    countOf(view, one) <= countOf(view, other) ? meet(view, one, other) : swapped(view, one, other);
  return [...own, ...theirs];
}

const countOf = ({ network }: MatchView, one: number): number =>
  at(network.offsets, one + 1) - at(network.offsets, one);

function swapped(view: MatchView, one: number, other: number): [number[], number[]] {
  const [theirs, own] = meet(view, other, one);
  // What leads directly from one to the other was found from the other side, and counts as the first one's.
  const direct = theirs.filter((linkage) => otherEnd(view.network, linkage, other) === one);
  const rest = theirs.filter((linkage) => otherEnd(view.network, linkage, other) !== one);
  return [[...own, ...direct].sort((a, b) => a - b), rest];
}

/** The linkages of `one` with `other` and with their common projects, and those of `other` with these projects. */
function meet(view: MatchView, one: number, other: number): [number[], number[]] {
  const { network } = view;
  const [own, theirs]: [number[], Set<number>] = [[], new Set()];
  for (let e = at(network.offsets, one); e < at(network.offsets, one + 1); e++) {
    const linkage = at(network.incident, e);
    if (!counts(network, linkage)) continue;
    const end = otherEnd(network, linkage, one);
    if (end === other) own.push(linkage);
    else if (isProject(network, end) && linkTo(view, end, other, theirs)) own.push(linkage);
  }
  return [own, [...theirs].sort((a, b) => a - b)];
}

/** Collects the linkages between a project and a party, and says whether there are any. */
function linkTo({ network }: MatchView, project: number, party: number, found: Set<number>): boolean {
  let isThere = false;
  for (let e = at(network.offsets, project); e < at(network.offsets, project + 1); e++) {
    const linkage = at(network.incident, e);
    if (otherEnd(network, linkage, project) !== party || !counts(network, linkage)) continue;
    found.add(linkage);
    isThere = true;
  }
  return isThere;
}

/** The linkages at either end of a stakeholder that stand or stood; wishes are left out. */
export function linkagesOf(view: MatchView, stakeholder: number): number[] {
  const { network } = view;
  return Array.from(
    network.incident.subarray(at(network.offsets, stakeholder), at(network.offsets, stakeholder + 1)),
  ).filter((linkage) => counts(network, linkage));
}

/** Whether a stakeholder has any linkage that stands or stood. */
export function hasLinkage({ network }: MatchView, stakeholder: number): boolean {
  for (let e = at(network.offsets, stakeholder); e < at(network.offsets, stakeholder + 1); e++)
    if (counts(network, at(network.incident, e))) return true;
  return false;
}
