import { linkagesOf } from "./common-linkages.js";
import type { MatchView } from "./match-view.js";
import { at } from "./sparse-rows.js";
import { otherEnd } from "./partner-graph.js";

/** What is not agreed on at a meeting: belonging, descent, and what a project covers. */
const NOT_SUGGESTED = new Set(["AFFILIATION", "MODEL", "OWNERSHIP_TRANSFER", "COVERAGE"]);

/**
 * The kind of linkage to suggest: what the candidate mostly has with stakeholders of the seeker's kind, else what the
 * seeker mostly has with the candidate's, else what either mostly has; null when neither has any.
 */
export function suggestedKind(view: MatchView, seeker: number, candidate: number): string | null {
  const { network } = view;
  const kindOf = (one: number): number => at(network.kind, one);
  return (
    mostFrequent(view, candidate, (end) => kindOf(end) === kindOf(seeker)) ??
    mostFrequent(view, seeker, (end) => kindOf(end) === kindOf(candidate)) ??
    mostFrequent(view, candidate, () => true) ??
    mostFrequent(view, seeker, () => true)
  );
}

function mostFrequent(view: MatchView, one: number, admit: (end: number) => boolean): string | null {
  const { network } = view;
  const counted = new Map<string, number>();
  for (const linkage of linkagesOf(view, one)) {
    if (!admit(otherEnd(network, linkage, one))) continue;
    const kind = network.linkageKinds[at(network.linkageKind, linkage)] ?? "";
    if (NOT_SUGGESTED.has(kind)) continue;
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
  }
  const [best] = [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? null;
}
