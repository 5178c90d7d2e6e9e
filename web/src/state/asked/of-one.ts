import type { LinkageKind } from "../../generated/graphql.js";
import type { Network } from "../facts.js";
import { only } from "../questions.js";
import { narrowed } from "./parts-of-view.js";
import type { LinkagesOf, View } from "../view.js";
import type { End, Grounds } from "./grounds.js";

const MOST_PARTNERS = 100;

/** Those that belong to one, and those that belong to them. */
function belongingTo(one: string, { linkages }: Network): string[] {
  const all = new Set([one]);
  // Whoever is added is looked at in turn.
  for (const id of all)
    for (const { kind, from, to } of linkages) if (kind === "AFFILIATION" && to === id) all.add(from);
  return [...all].slice(1);
}

/**
 * Only linkages of one, filtered, those of what belongs to it beside them where that is known; the answer comes in front, with the
 * one selected on the map.
 */
export function ofOne(
  { id }: End,
  { network, isWhole }: Grounds,
  filters: Partial<View["filters"]> = {},
  kind: LinkageKind | null = null,
  way: LinkagesOf["way"] = null,
): Partial<View> {
  const answer = { ...only(filters), selected: id, tab: "questions" } as const;
  if (!isWhole) {
    const expanded = [{ id, kind: null, count: MOST_PARTNERS }];
    const part = {
      ...answer,
      scope: "picked",
      picked: [id],
      expanded,
      linkagesOf: { ids: [id], way },
    } as const;
    return Object.values(filters).some((values) => values.length > 0) ? narrowed(part) : part;
  }
  const parts = kind === "AFFILIATION" ? [] : belongingTo(id, network);
  return { ...answer, linkagesOf: { ids: [id, ...parts], way } };
}

/** Those who take part in the same projects as one, the most in common first, with projects folded. */
export const inCommonWith = ({ id }: End, filters: Partial<View["filters"]> = {}): Partial<View> => ({
  ...only(filters),
  selected: id,
  tab: "questions",
  scope: "picked",
  picked: [id],
  expanded: [{ id, kind: null, count: MOST_PARTNERS }],
  linkagesOf: { ids: [id], way: null },
  throughProjects: true,
});
