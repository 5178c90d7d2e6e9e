import type { Arrays } from "./columns/columns.js";
import { declinedPairs } from "./declined-pairs.js";
import { Dictionaries } from "./dictionaries.js";
import { Ids, UNKNOWN } from "./ids.js";
import { linkageColumns } from "./columns/linkage-columns.js";
import type { LinkageRow, Network, StakeholderRow } from "./network.js";
import type { RowLists } from "./arrays/row-lists.js";
import { sectorFamilies } from "./sector-families.js";
import { sharedSingles } from "./arrays/shared-arrays.js";
import type { SparseRows } from "./arrays/sparse-rows.js";
import { stakeholderColumns } from "./columns/stakeholder-columns.js";
import { TextTable } from "./text/text-table.js";

/** What holds each facet. */
export interface FacetTree {
  /** What directly holds it; undefined for a root. */
  parentOf(id: string): string | undefined;
  /** Itself and all that hold it. */
  lineageOf(id: string): readonly string[];
}

/** Numbers everything of a network through all its versions. */
export class Numbering {
  readonly names = new Dictionaries();
  readonly stakeholders = new TextTable();
  readonly linkages = new TextTable();
  readonly stakeholderColumns = stakeholderColumns(this.names);
  readonly linkageColumns = linkageColumns(this.names, (row, id) => this.#endOf(row, id));

  readonly #declined = new WeakMap<Int32Array, SparseRows>();

  /** The text of a number in a column of texts. */
  readonly textOf = (text: number): string => this.names.texts.at(text - 1);

  /** See `declinedPairs`; the same for the same column, so that versions share them. */
  declinedAmong(takeUps: Int32Array): SparseRows {
    const known = this.#declined.get(takeUps);
    if (known) return known;
    const find = (id: string): number => this.stakeholders.find(id);
    const pairs = declinedPairs({ column: takeUps, textOf: this.textOf, find });
    this.#declined.set(takeUps, pairs);
    return pairs;
  }

  /** Throws a RangeError where the end of a linkage is not known. */
  #endOf(row: LinkageRow, id: string): number {
    const index = this.stakeholders.find(id);
    if (index !== UNKNOWN) return index;
    throw new RangeError(
      `Both ends of ${row.id} must be among the stakeholders; ${id} is not. Add it or leave the linkage out.`,
    );
  }
}

/** The lists of each stakeholder or linkage, as codes of a dictionary. */
export const LISTS = {
  sectors: ({ names }: Numbering, row: StakeholderRow) => codesOf(names.sectors, row.sectors),
  places: ({ names }: Numbering, row: StakeholderRow) => codesOf(names.places, row.places),
  needs: ({ names }: Numbering, row: StakeholderRow) => codesOf(names.topics, row.needs),
  offers: ({ names }: Numbering, row: StakeholderRow) => codesOf(names.topics, row.offers),
  documents: ({ names }: Numbering, row: StakeholderRow | LinkageRow) =>
    codesOf(names.documents, row.listed?.documents ?? []),
};

const codesOf = (codes: Dictionaries["sectors"], names: readonly string[]): number[] =>
  [...(names.length > 1 ? new Set(names) : names)].map((name) => codes.of(name));

/** The arrays of one version, as they are built and patched. */
export interface Parts {
  readonly stakeholders: Arrays<ReturnType<typeof stakeholderColumns>>;
  readonly nameKeys: readonly string[];
  readonly sectors: RowLists;
  readonly places: RowLists;
  readonly needs: RowLists;
  readonly offers: RowLists;
  readonly documentsOfStakeholders: RowLists;
  readonly linkages: Arrays<ReturnType<typeof linkageColumns>>;
  readonly documentsOfLinkages: RowLists;
  readonly incidence: RowLists;
}

/** The network that consists of these parts. */
export function assembled(numbering: Numbering, parts: Parts, tree: FacetTree): Network {
  const { names, stakeholders, linkages } = numbering;
  const facets = {
    sectors: names.sectors.names,
    places: names.places.names,
    topics: names.topics.names,
    documents: names.documents.names,
  };
  const lineages = (ids: readonly string[]): (readonly string[])[] => ids.map((id) => tree.lineageOf(id));
  const { kind, group, collective, resultSeen, exchangeDay, takeUps, ...listed } = parts.stakeholders;
  const { from, to, linkageKind, role, status, mutual, stands, day, ...listedLinkages } = parts.linkages;
  return {
    ids: new Ids(stakeholders, kind.length),
    kind,
    group,
    groups: names.groups.names,
    collective,
    facets,
    lineages: {
      sectors: lineages(facets.sectors),
      places: lineages(facets.places),
      topics: lineages(facets.topics),
      documents: facets.documents.map((id) => [id]),
    },
    sectorFamilies: sectorFamilies(facets.sectors, (id) => tree.parentOf(id)),
    sectors: withOnes(parts.sectors),
    places: withOnes(parts.places),
    needs: withOnes(parts.needs),
    offers: withOnes(parts.offers),
    exchangeDay,
    declined: numbering.declinedAmong(takeUps),
    documents: { ofStakeholders: parts.documentsOfStakeholders, ofLinkages: parts.documentsOfLinkages },
    stakeholders: {
      ...listed,
      nameKeys: parts.nameKeys,
      projectTypes: names.projectTypes.names,
      jurisdictions: names.jurisdictions.names,
    },
    linkageIds: new Ids(linkages, from.length),
    linkageKinds: names.linkageKinds.names,
    roles: names.roles.names,
    statuses: names.statuses.names,
    currencies: names.currencies.names,
    ...{ from, to, linkageKind, role, status, mutual, stands, day },
    resultSeen: { stakeholders: resultSeen, linkages: listedLinkages.resultSeen },
    linkages: { ...listedLinkages, confidences: names.confidences.names, starts: names.starts.names },
    offsets: parts.incidence.offsets,
    incident: parts.incidence.columns,
    textOf: numbering.textOf,
  };
}

let ones = sharedSingles(0);

/** The lists as a matrix of ones. All such matrices share their values. */
function withOnes({ offsets, columns }: RowLists): SparseRows {
  if (ones.length < columns.length) ones = sharedSingles(columns.length * 2).fill(1);
  return { offsets, columns, values: ones.subarray(0, columns.length) };
}
