import type { MatchView } from "./view/match-view.js";
import { at, byte } from "../network/arrays/typed-array.js";
import { counts, otherEnd } from "./view/partner-graph.js";

/** What is not agreed on at a meeting: belonging, descent, and what a project covers. */
const NOT_SUGGESTED = new Set(["AFFILIATION", "MODEL", "OWNERSHIP_TRANSFER", "COVERAGE"]);

/**
 * The kind of linkage to suggest: what the candidate mostly has with stakeholders of the seeker's kind, else what the
 * seeker mostly has with the candidate's, else what either mostly has; null when neither has any.
 */
export function suggestedKind(view: MatchView, seeker: number, candidate: number): string | null {
  const { network } = view;
  const kindOf = (one: number): number => byte(network.kind, one);
  return (
    mostFrequent(view, candidate, (end) => kindOf(end) === kindOf(seeker)) ??
    mostFrequent(view, seeker, (end) => kindOf(end) === kindOf(candidate)) ??
    mostFrequent(view, candidate, () => true) ??
    mostFrequent(view, seeker, () => true)
  );
}

function mostFrequent({ network }: MatchView, one: number, admit: (end: number) => boolean): string | null {
  const counted = new Int32Array(network.linkageKinds.length);
  for (let e = at(network.offsets, one); e < at(network.offsets, one + 1); e++) {
    const linkage = at(network.incident, e);
    if (!counts(network, linkage) || !admit(otherEnd(network, linkage, one))) continue;
    const code = byte(network.linkageKind, linkage);
    counted[code] = at(counted, code) + 1;
  }
  const found = network.linkageKinds
    .map((kind, code) => ({ kind, count: at(counted, code) }))
    .filter(({ kind, count }) => count > 0 && !NOT_SUGGESTED.has(kind));
  const [best] = found.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  return best?.kind ?? null;
}
