import DataLoader from "dataloader";
import type { StoredParty } from "../../store/repositories/initiative-repository.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";

interface Identified {
  readonly id: string;
}

/** A loader by id: one statement for all ids asked in the same turn, null for unknown ones. */
const byId = <T extends Identified>(
  find: (ids: readonly string[]) => Promise<T[]>,
): DataLoader<string, T | null> =>
  new DataLoader(async (ids: readonly string[]) => {
    const found = new Map((await find(ids)).map((one) => [one.id, one]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** A loader of something a parent has: one statement for all parents asked in the same turn. */
const ofParent = <T>(
  find: (ids: readonly string[]) => Promise<Map<string, T>>,
  none: T,
): DataLoader<string, T> =>
  new DataLoader(async (ids: readonly string[]) => {
    const found = await find(ids);
    return ids.map((id) => found.get(id) ?? none);
  });

/** The loaders of one request. */
export interface Loaders {
  readonly stakeholder: DataLoader<string, StoredStakeholder | null>;
  readonly linkage: DataLoader<string, StoredLinkage | null>;
  readonly facet: DataLoader<string, StoredFacet | null>;
  /** The facets directly inside a facet, by name. */
  readonly facetChildren: DataLoader<string, readonly StoredFacet[]>;
  /** Everybody linked with a project, and in which role. */
  readonly parties: DataLoader<string, readonly StoredParty[]>;
  /**
   * The loader of a field that takes arguments: those parents that ask with equal arguments share one statement.
   * `field` names what is loaded; `find` must depend on `field` and `args` alone.
   */
  ofField<T>(
    field: string,
    args: unknown,
    find: (ids: readonly string[]) => Promise<Map<string, T>>,
    none: T,
  ): DataLoader<string, T>;
}

/** Facets that are kept from one request to the next, by id. */
type KeptFacets = Map<string, StoredFacet>;

async function findFacets(
  ids: readonly string[],
  find: (ids: readonly string[]) => Promise<StoredFacet[]>,
  kept: KeptFacets,
): Promise<StoredFacet[]> {
  const unknown = ids.filter((id) => !kept.has(id));
  const found = unknown.length === 0 ? [] : await find(unknown);
  for (const facet of found) kept.set(facet.id, facet);
  return ids.flatMap((id) => kept.get(id) ?? []);
}

export function createLoaders(repositories: Repositories, kept: KeptFacets = new Map()): Loaders {
  const { facets, initiatives, linkages, stakeholders } = repositories;
  const fields = new Map<string, unknown>();
  return {
    stakeholder: byId((ids) => stakeholders.byIds(ids)),
    linkage: byId((ids) => linkages.byIds(ids)),
    facet: byId((ids) => findFacets(ids, (unknown) => facets.byIds(unknown), kept)),
    facetChildren: ofParent(async (ids) => {
      const children = new Map<string, StoredFacet[]>(ids.map((id) => [id, []]));
      for (const child of await facets.children(ids)) children.get(child.parent as string)?.push(child);
      return children;
    }, []),
    parties: ofParent((ids) => initiatives.partiesOf(ids), []),
    ofField<T>(
      field: string,
      args: unknown,
      find: (ids: readonly string[]) => Promise<Map<string, T>>,
      none: T,
    ) {
      const key = `${field} ${JSON.stringify(args)}`;
      const known = fields.get(key) as DataLoader<string, T> | undefined;
      if (known) return known;
      const loader = ofParent(find, none);
      fields.set(key, loader);
      return loader;
    },
  };
}
