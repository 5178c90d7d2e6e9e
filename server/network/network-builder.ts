import { ColumnBuilder } from "./columns/columns.js";
import type { LinkageRow, Network, SectorRow, StakeholderRow } from "./network.js";
import { assembled, type FacetTree, LISTS, Numbering, type Parts } from "./network-parts.js";
import { type RowLists, RowListsBuilder } from "./arrays/row-lists.js";
import { sharedInt32 } from "./arrays/shared-arrays.js";
import { ENTRIES_A_STEP, finish, type Steps } from "./turns/steps.js";
import { add, at } from "./arrays/typed-array.js";

/**
 * Makes the first version of a network from rows that come in parts, so that no part has to wait for the others: all
 * stakeholders first. Linear in the rows.
 */
export class NetworkBuilder {
  readonly numbering = new Numbering();
  readonly #stakeholders = new ColumnBuilder<StakeholderRow, Numbering["stakeholderColumns"]>(
    this.numbering.stakeholderColumns,
  );
  readonly #linkages = new ColumnBuilder<LinkageRow, Numbering["linkageColumns"]>(
    this.numbering.linkageColumns,
  );
  readonly #nameKeys: string[] = [];
  readonly #sectors = new RowListsBuilder();
  readonly #places = new RowListsBuilder();
  readonly #needs = new RowListsBuilder();
  readonly #offers = new RowListsBuilder();
  readonly #documentsOfStakeholders = new RowListsBuilder();
  readonly #documentsOfLinkages = new RowListsBuilder();

  /** False for a stakeholder that is known already: it is left out. */
  addStakeholder(row: StakeholderRow): boolean {
    const { numbering } = this;
    if (numbering.stakeholders.add(row.id) !== this.#nameKeys.length) return false;
    this.#stakeholders.add(row);
    this.#nameKeys.push(row.listed?.nameKey ?? "");
    this.#sectors.add(LISTS.sectors(numbering, row));
    this.#places.add(LISTS.places(numbering, row));
    this.#needs.add(LISTS.needs(numbering, row));
    this.#offers.add(LISTS.offers(numbering, row));
    this.#documentsOfStakeholders.add(LISTS.documents(numbering, row));
    return true;
  }

  has(id: string): boolean {
    return this.numbering.stakeholders.find(id) >= 0;
  }

  /** The same of a linkage; throws a RangeError when it names a stakeholder that was not added before. */
  addLinkage(row: LinkageRow): boolean {
    const { numbering } = this;
    const count = numbering.linkages.count;
    if (numbering.linkages.add(row.id) !== count) return false;
    this.#linkages.add(row);
    this.#documentsOfLinkages.add(LISTS.documents(numbering, row));
    return true;
  }

  *finish(tree: FacetTree): Steps<{ readonly network: Network; readonly parts: Parts }> {
    const linkages = this.#linkages.finish();
    const parts: Parts = {
      stakeholders: this.#stakeholders.finish(),
      nameKeys: this.#nameKeys,
      sectors: this.#sectors.finish(),
      places: this.#places.finish(),
      needs: this.#needs.finish(),
      offers: this.#offers.finish(),
      documentsOfStakeholders: this.#documentsOfStakeholders.finish(),
      linkages,
      documentsOfLinkages: this.#documentsOfLinkages.finish(),
      incidence: yield* incidence(this.#nameKeys.length, linkages.from, linkages.to),
    };
    return { parts, network: assembled(this.numbering, parts, tree) };
  }
}

/** Builds the arrays from rows that are all there; throws a RangeError when a linkage names nobody known. */
export function buildNetwork(
  stakeholders: readonly StakeholderRow[],
  linkages: readonly LinkageRow[],
  sectors: readonly SectorRow[] = [],
): Network {
  const builder = new NetworkBuilder();
  for (const row of stakeholders) builder.addStakeholder(row);
  for (const row of linkages) builder.addLinkage(row);
  const parents = new Map(sectors.map(({ id, parent }) => [id, parent]));
  return finish(builder.finish({ parentOf: (id) => parents.get(id), lineageOf: (id) => [id] })).network;
}

/** The linkages at either end of each stakeholder, ascending. */
function* incidence(count: number, from: Int32Array, to: Int32Array): Steps<RowLists> {
  const offsets = sharedInt32(count + 1);
  for (let linkage = 0; linkage < from.length; linkage++) {
    add(offsets, at(from, linkage) + 1, 1);
    add(offsets, at(to, linkage) + 1, 1);
    if (linkage % ENTRIES_A_STEP === 0) yield;
  }
  for (let one = 0; one < count; one++) add(offsets, one + 1, at(offsets, one));
  const next = offsets.slice();
  const columns = sharedInt32(from.length * 2);
  const place = (linkage: number, end: number): void => {
    columns[at(next, end)] = linkage;
    add(next, end, 1);
  };
  for (let linkage = 0; linkage < from.length; linkage++) {
    place(linkage, at(from, linkage));
    place(linkage, at(to, linkage));
    if (linkage % ENTRIES_A_STEP === 0) yield;
  }
  return { offsets, columns };
}
