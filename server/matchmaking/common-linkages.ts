import type { MatchView } from "./match-view.js";
import { counts, otherEnd } from "./partner-graph.js";
import { at } from "./sparse-rows.js";

/** The linkages that make two stakeholders partners: those between them, and both sides' with their common projects. */
export function commonLinkages(view: MatchView, one: number, other: number): number[] {
  const theirs = new Set(view.graph.projects[other]);
  const shared = new Set(view.graph.projects[one]?.filter((project) => theirs.has(project)));
  return [
    ...linkagesOf(view, one).filter((linkage) => {
      const end = otherEnd(view.network, linkage, one);
      return end === other || shared.has(end);
    }),
    ...linkagesOf(view, other).filter((linkage) => shared.has(otherEnd(view.network, linkage, other))),
  ];
}

/** The linkages at either end of a stakeholder that stand or stood; wishes are left out. */
export function linkagesOf(view: MatchView, stakeholder: number): number[] {
  const { network } = view;
  return Array.from(
    network.incident.subarray(at(network.offsets, stakeholder), at(network.offsets, stakeholder + 1)),
  ).filter((linkage) => counts(network, linkage));
}
