import type { Awaitable } from "../../store/awaitable.js";
import type { LinkageKey } from "../../store/repositories/linkage-repository.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";

/** Where records come from when the network in memory has said which; at once where none of them has to be read. */
export interface RecordSource {
  /** Undefined where it has to be read. */
  stakeholder(id: string): StoredStakeholder | undefined;
  linkage(id: string): StoredLinkage | undefined;
  /** In the order of the ids, unknown ones missing; at most one round trip. */
  stakeholders(ids: readonly string[]): Awaitable<readonly StoredStakeholder[]>;
  linkages(keys: readonly LinkageKey[]): Awaitable<readonly StoredLinkage[]>;
  /** By ids alone. */
  linkagesByIds(ids: readonly string[]): Awaitable<readonly StoredLinkage[]>;
  /** Facets younger than the network in memory. */
  facets(ids: readonly string[]): Awaitable<readonly StoredFacet[]>;
  /** Whether the request reads stakeholders at the ends of linkages. */
  readsEnds(): boolean;
}

/** Records that are kept of earlier reads, and read where they are not. */
export const recordsOf = (repositories: Repositories): RecordSource => new KeptOrRead(repositories);

class KeptOrRead implements RecordSource {
  constructor(private readonly repositories: Repositories) {}

  stakeholder(id: string): StoredStakeholder | undefined {
    return this.repositories.stakeholders.kept(id);
  }

  linkage(id: string): StoredLinkage | undefined {
    return this.repositories.linkages.kept(id);
  }

  stakeholders(ids: readonly string[]): Awaitable<readonly StoredStakeholder[]> {
    return this.repositories.stakeholders.byIds(ids);
  }

  linkages(keys: readonly LinkageKey[]): Awaitable<readonly StoredLinkage[]> {
    return this.repositories.linkages.byKeys(keys);
  }

  linkagesByIds(ids: readonly string[]): Awaitable<readonly StoredLinkage[]> {
    return this.repositories.linkages.byIds(ids);
  }

  facets(ids: readonly string[]): Awaitable<readonly StoredFacet[]> {
    return this.repositories.facets.byIds(ids);
  }

  readsEnds(): boolean {
    return this.repositories.linkages.readsEnds();
  }
}
