import type { LinkageKind } from "../../generated/graphql.js";
import type { Network } from "../facts.js";
import { only } from "../questions.js";
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
  if (!isWhole)
    return {
      ...answer,
      scope: "picked",
      picked: [id],
      expanded: [{ id, kind, count: MOST_PARTNERS }],
      linkagesOf: { ids: [id], way },
    };
  const parts = kind === "AFFILIATION" ? [] : belongingTo(id, network);
  return { ...answer, linkagesOf: { ids: [id, ...parts], way } };
}
