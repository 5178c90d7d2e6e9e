import type { FacetFilter } from "../../schema/filters/other-filters.js";
import { checkFilter } from "../store/repositories/check-filter.js";
import type { FacetRow } from "../store/repositories/facet-repository.js";
import type { Cursor, PageRequest, PageRow } from "../store/repositories/keyset.js";
import { type FacetLabel, facetLabelOfId } from "../store/repositories/patterns.js";
import type { StoredFacet } from "../store/repositories/stored.js";
import { byCodePoint } from "./by-code-point.js";
import { type Leaves, treeTest } from "./filter-tree.js";
import { named, type Test, worded } from "./held-conditions.js";

/** The facets of a label, by name. */
interface FacetList {
  readonly facets: StoredFacet[];
  readonly nameKeys: string[];
}

const LEAVES: Leaves<FacetList, FacetFilter> = {
  id: ({ facets }, { id }) => named((index) => facets[index]?.id ?? null, id),
  name: ({ nameKeys }, { name }) => worded(nameKeys, name),
  parent: ({ facets }, { parent }) => named((index) => facets[index]?.parent ?? null, parent),
};

/** All sectors, places, topics and documents with what holds them. They are few. */
export class HeldFacets {
  readonly #lists = new Map<FacetLabel, FacetList>();
  readonly #lineages = new Map<string, readonly string[]>();
  readonly #children = new Map<string, StoredFacet[]>();

  /** `rows` in any order. */
  constructor(rows: readonly FacetRow[]) {
    for (const { facet, nameKey, lineage } of [...rows].sort(byName)) {
      const { facets, nameKeys } = this.#list(facetLabelOfId(facet.id) as FacetLabel);
      facets.push(facet);
      nameKeys.push(nameKey);
      this.#lineages.set(facet.id, lineage);
      if (facet.parent === null) continue;
      const siblings = this.#children.get(facet.parent);
      if (siblings) siblings.push(facet);
      else this.#children.set(facet.parent, [facet]);
    }
  }

  /** A facet and all that hold it. */
  lineageOf(id: string): readonly string[] {
    return this.#lineages.get(id) ?? [id];
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
        (after === null || byName(row, at(after)) > 0) && (before === null || byName(row, at(before)) < 0)
      );
    });
    if (reversed) found.reverse();
    return found.slice(0, limit + 1).map((index) => {
      const facet = facets[index] as StoredFacet;
      return { position: [nameKeys[index] as string, facet.id], node: facet };
    });
  }

  count(label: FacetLabel, filter: FacetFilter | null | undefined): number {
    return this.#through(label, filter).length;
  }

  #through(label: FacetLabel, filter: FacetFilter | null | undefined): number[] {
    checkFilter(filter, "facet");
    const list = this.#list(label);
    // Every field of the filter has its leaf.
    const test = treeTest(list, filter ?? {}, LEAVES) as Test;
    return [...list.facets.keys()].filter(test);
  }

  #list(label: FacetLabel): FacetList {
    let list = this.#lists.get(label);
    if (list === undefined) this.#lists.set(label, (list = { facets: [], nameKeys: [] }));
    return list;
  }
}

interface Named {
  readonly nameKey: string;
  readonly facet: { readonly id: string };
}

const byName = (a: Named, b: Named): number =>
  byCodePoint(a.nameKey, b.nameKey) || byCodePoint(a.facet.id, b.facet.id);

const at = ({ key, id }: Cursor): Named => ({ nameKey: key as string, facet: { id } });
