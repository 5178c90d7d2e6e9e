import type { StakeholderKind } from "../generated/graphql.js";
import type { Shown } from "./filter-network.js";
import { STAKEHOLDER_KINDS } from "./wording.js";

/** The kinds of those who are shown with whom none of a group has a linkage that is shown. */
export function kindsLacked(
  group: readonly string[],
  { stakeholders, linkages }: Pick<Shown, "stakeholders" | "linkages">,
): StakeholderKind[] {
  const members = new Set(group);
  const kinds = new Map(stakeholders.map(({ id, kind }) => [id, kind]));
  const met = new Set(
    linkages.flatMap(({ from, to }) => [
      ...(members.has(from) ? [kinds.get(to)] : []),
      ...(members.has(to) ? [kinds.get(from)] : []),
    ]),
  );
  const present = new Set(kinds.values());
  return STAKEHOLDER_KINDS.filter((kind) => present.has(kind) && !met.has(kind));
}
