import type { Awaitable } from "../../store/awaitable.js";
import type { LinkageKey } from "../../store/repositories/linkage-repository.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";

/** Where records come from when the network in memory has said which; at once where none of them has to be read. */
export interface RecordSource {
  /** Undefined where it has to be read. */
  readonly stakeholder: (id: string) => StoredStakeholder | undefined;
  readonly linkage: (id: string) => StoredLinkage | undefined;
  /** In the order of the ids, unknown ones missing; at most one round trip. */
  readonly stakeholders: (ids: readonly string[]) => Awaitable<readonly StoredStakeholder[]>;
  readonly linkages: (keys: readonly LinkageKey[]) => Awaitable<readonly StoredLinkage[]>;
  /** By ids alone. */
  readonly linkagesByIds: (ids: readonly string[]) => Awaitable<readonly StoredLinkage[]>;
  /** Facets younger than the network in memory. */
  readonly facets: (ids: readonly string[]) => Awaitable<readonly StoredFacet[]>;
  /** Whether the request reads stakeholders at the ends of linkages. */
  readonly readsEnds: () => boolean;
}

/** Records that are kept of earlier reads, and read where they are not. */
export const recordsOf = ({ facets, linkages, stakeholders }: Repositories): RecordSource => ({
  stakeholder: stakeholders.kept,
  linkage: linkages.kept,
  stakeholders: stakeholders.byIds,
  linkages: linkages.byKeys,
  linkagesByIds: linkages.byIds,
  facets: (ids) => facets.byIds(ids),
  readsEnds: linkages.readsEnds,
});
