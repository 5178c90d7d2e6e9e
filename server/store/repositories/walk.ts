import type { Direction } from "../../../schema/enums.js";
import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { Bindings } from "./bindings.js";
import { linkageWhere, stakeholderWhere } from "./compile-filter.js";
import { allOf } from "./conditions.js";

/** What may be walked: which stakeholders, over which linkages, which way, never through whom. */
export interface Walk {
  readonly stakeholders?: StakeholderFilter | null | undefined;
  readonly linkages?: LinkageFilter | null | undefined;
  readonly direction?: Direction | undefined;
  readonly avoiding: readonly string[];
}

/** The linkage `r` may be walked from `n` to `m`. */
export function walkable(walk: Walk, bindings: Bindings, reverse = false): string {
  const scope = { linkage: "r", near: "n", far: "m", walked: true };
  const direction = reverse ? REVERSED[walk.direction ?? "ANY"] : (walk.direction ?? "ANY");
  const all = [
    linkageWhere(walk.linkages, scope, bindings),
    stakeholderWhere(walk.stakeholders, "m", bindings),
    walk.avoiding.length === 0 ? "true" : `NOT m.id IN ${bindings.bind(walk.avoiding)}`,
  ];
  if (direction !== "ANY")
    all.push(`(r.mutual = true OR ${direction === "OUT" ? "startNode" : "endNode"}(r).id = n.id)`);
  return allOf(all);
}

const REVERSED = { OUT: "IN", IN: "OUT", ANY: "ANY" } as const;
