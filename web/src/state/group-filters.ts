import type { StakeholderFilter } from "../generated/graphql.js";

const notAmong = (ids: readonly string[]): StakeholderFilter => ({ not: { id: { in: [...ids] } } });

const partnersOfAny = (ids: readonly string[]): StakeholderFilter => ({
  linkages: { some: { partner: { id: { in: [...ids] } } } },
});

/** Who is linked with every one of some stakeholders. */
export const commonPartners = (ids: readonly string[]): StakeholderFilter => ({
  and: ids.map((id) => partnersOfAny([id])),
});

/** Who is in neither of two groups and linked with both. */
export const between = (group: readonly string[], other: readonly string[]): StakeholderFilter => ({
  and: [partnersOfAny(group), partnersOfAny(other), notAmong([...group, ...other])],
});

/** Whom one is linked with and another is not, beside the two themselves. */
export const partnersOfOnly = (one: string, other: string): StakeholderFilter => ({
  and: [partnersOfAny([one]), { not: partnersOfAny([other]) }, notAmong([one, other])],
});
