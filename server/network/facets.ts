import type { FacetFilter } from "../../schema/filters/other-filters.js";
import { fold } from "../../schema/fold.js";
import { checkFilter } from "../store/repositories/check-filter.js";
import type { Cursor, PageRequest, PageRow } from "../store/repositories/keyset.js";
import { type FacetLabel, facetLabelOfId } from "../store/repositories/patterns.js";
import type { StoredFacet } from "../store/repositories/stored.js";
import { byCodePoint } from "./orders/by-code-point.js";
import { type Leaves, treeTest } from "./filters/filter-tree.js";
import { named, worded } from "./filters/conditions.js";
import type { FacetTree } from "./network-parts.js";

/** The facets of a label, by name. */
interface FacetList {
  readonly facets: StoredFacet[];
  readonly nameKeys: string[];
}

const LEAVES: Leaves<FacetList, FacetFilter> = {
  id: ({ facets }, { id }) => named((index) => facets[index]?.id ?? null, id),
  name: ({ nameKeys }, { name }) => worded((index) => nameKeys[index] as string, name),
  parent: ({ facets }, { parent }) => named((index) => facets[index]?.parent ?? null, parent),
};

/** All sectors, places, topics and documents with what holds them. They are few: each version has its own. */
export class Facets implements FacetTree {
  readonly #byId: ReadonlyMap<string, StoredFacet>;
  readonly #lists = new Map<FacetLabel, FacetList>();
  readonly #lineages = new Map<string, readonly string[]>();
  readonly #children = new Map<string, StoredFacet[]>();

  /** In any order. */
  constructor(facets: Iterable<StoredFacet>) {
    const rows = [...facets].map((facet) => ({ facet, nameKey: fold(facet.name) }));
    this.#byId = new Map(rows.map(({ facet }) => [facet.id, facet]));
    for (const { facet, nameKey } of rows.sort(byName)) {
      const list = this.#list(facetLabelOfId(facet.id) as FacetLabel);
      list.facets.push(facet);
      list.nameKeys.push(nameKey);
      if (facet.parent === null) continue;
      const siblings = this.#children.get(facet.parent);
      if (siblings) siblings.push(facet);
      else this.#children.set(facet.parent, [facet]);
    }
  }

  /** The facets of the next version: what changed, by id; null where one is gone. */
  patched(changes: ReadonlyMap<string, StoredFacet | null>): Facets {
    if (changes.size === 0) return this;
    const facets = new Map<string, StoredFacet | null>([...this.#byId, ...changes]);
    return new Facets([...facets.values()].filter((facet) => facet !== null));
  }

  /** Whether every facet that was there lies where it lay after these changes. */
  isSameTreeAfter(changes: ReadonlyMap<string, StoredFacet | null>): boolean {
    return [...changes].every(([id, facet]) => {
      const before = this.#byId.get(id);
      if (before === undefined) return !this.#children.has(id);
      return facet !== null && facet.parent === before.parent;
    });
  }

  get(id: string): StoredFacet | undefined {
    return this.#byId.get(id);
  }

  parentOf(id: string): string | undefined {
    return this.#byId.get(id)?.parent ?? undefined;
  }

  lineageOf(id: string): readonly string[] {
    let lineage = this.#lineages.get(id);
    if (lineage === undefined)
      this.#lineages.set(id, (lineage = chainOf(id, (facet) => this.parentOf(facet))));
    return lineage;
  }

  /** The facets directly inside one, by name. */
  childrenOf(id: string): readonly StoredFacet[] {
    return this.#children.get(id) ?? [];
  }

  /** A page by name and one more, as a statement would give it. */
  page(
    label: FacetLabel,
    filter: FacetFilter | null | undefined,
    { after, before, reversed, limit }: PageRequest,
  ): PageRow<StoredFacet>[] {
    const { facets, nameKeys } = this.#list(label);
    const found = this.#through(label, filter).filter((index) => {
      const row = { facet: facets[index] as StoredFacet, nameKey: nameKeys[index] as string };
      return (
        (after === null || byName(row, placeOf(after)) > 0) &&
        (before === null || byName(row, placeOf(before)) < 0)
      );
    });
    if (reversed) found.reverse();
    return found.slice(0, limit + 1).map((index) => {
      const facet = facets[index] as StoredFacet;
      return { position: () => [nameKeys[index] as string, facet.id], node: facet };
    });
  }

  count(label: FacetLabel, filter: FacetFilter | null | undefined): number {
    return this.#through(label, filter).length;
  }

  #through(label: FacetLabel, filter: FacetFilter | null | undefined): number[] {
    checkFilter(filter, "facet");
    const list = this.#list(label);
    return [...list.facets.keys()].filter(treeTest<FacetList, FacetFilter>(list, filter ?? {}, LEAVES));
  }

  #list(label: FacetLabel): FacetList {
    let list = this.#lists.get(label);
    if (list === undefined) this.#lists.set(label, (list = { facets: [], nameKeys: [] }));
    return list;
  }
}

/** An id and all that hold it; each once, should they hold each other. */
function chainOf(id: string, parentOf: (id: string) => string | undefined): readonly string[] {
  const chain = [id];
  for (let parent = parentOf(id); parent !== undefined && !chain.includes(parent); parent = parentOf(parent))
    chain.push(parent);
  return chain;
}

interface Named {
  readonly nameKey: string;
  readonly facet: { readonly id: string };
}

const byName = (a: Named, b: Named): number =>
  byCodePoint(a.nameKey, b.nameKey) || byCodePoint(a.facet.id, b.facet.id);

const placeOf = ({ key, id }: Cursor): Named => ({ nameKey: key as string, facet: { id } });
