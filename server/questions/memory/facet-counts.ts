import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import { add, at } from "../../network/arrays/typed-array.js";
import { Codes } from "../../network/columns/codes.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import type { FacetLabel } from "../../store/repositories/patterns.js";
import type { Test } from "../../network/filters/conditions.js";
import { linkageTest } from "../../network/filters/filter-tests.js";
import { type Awaitable, whenKnown } from "../../store/awaitable.js";
import type { FilterMembers } from "./members.js";
import type { Network } from "../../network/network.js";
import type { RowLists } from "../../network/arrays/row-lists.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { RememberedWork } from "../../network/remembered/remembered-work.js";

/** So many lists of counts are remembered, a number for each facet in each. */
const MOST_COUNTS = 64;

/** By the id of the facet. */
type Counts = ReadonlyMap<string, number>;

/** How many stakeholders or linkages have each facet, those inside included. Each label and filter takes one walk over all. */
export class FacetCounts {
  readonly #known = new RememberedWork<Counts>(MOST_COUNTS);

  constructor(
    private readonly network: Network,
    private readonly members: FilterMembers,
  ) {}

  /** Of stakeholders, by id; a facet that nobody has is not in it, or has none. */
  of(
    label: FacetLabel,
    filter: StakeholderFilter | null | undefined,
    signal: AbortSignal,
  ): Awaitable<Counts> {
    return this.#known.get(`${label} ${JSON.stringify(filter)}`, signal, (stop) =>
      whenKnown(this.members.of("Stakeholder", filter ?? {}, stop), ({ has }) =>
        inTurns(counts(tiesOf(this.network, label), this.network.ids.length, has), stop),
      ),
    );
  }

  /** The same of linkages and the documents that tell them. */
  ofLinkages(filter: LinkageFilter | null | undefined, signal: AbortSignal): Awaitable<Counts> {
    const { documents, lineages, linkageIds } = this.network;
    const ties = { rows: [documents.ofLinkages], lineages: lineages.documents };
    return this.#known.get(`linkages ${JSON.stringify(filter)}`, signal, (stop) =>
      inTurns(counts(ties, linkageIds.length, linkageTest(this.network, filter)), stop),
    );
  }
}

/** Who has which facets, and what holds these. */
interface Ties {
  readonly rows: readonly RowLists[];
  readonly lineages: readonly (readonly string[])[];
}

function tiesOf({ sectors, places, needs, offers, documents, lineages }: Network, label: FacetLabel): Ties {
  switch (label) {
    case "Sector":
      return { rows: [sectors], lineages: lineages.sectors };
    case "Place":
      return { rows: [places], lineages: lineages.places };
    case "Topic":
      return { rows: [needs, offers], lineages: lineages.topics };
    case "Document":
      return { rows: [documents.ofStakeholders], lineages: lineages.documents };
  }
}

function* counts({ rows, lineages }: Ties, size: number, has: Test): Steps<ReadonlyMap<string, number>> {
  const codes = new Codes();
  const chains = lineages.map((lineage) => Int32Array.from(lineage, (id) => codes.of(id)));
  const totals = new Int32Array(codes.names.length);
  /** Who was counted last for each facet: nobody counts twice. */
  const counted = new Int32Array(totals.length).fill(-1);
  for (let index = 0; index < size; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    if (!has(index)) continue;
    for (const { offsets, columns } of rows)
      for (let entry = at(offsets, index); entry < at(offsets, index + 1); entry++)
        for (const code of chains[at(columns, entry)] as Int32Array) {
          if (at(counted, code) === index) continue;
          counted[code] = index;
          add(totals, code, 1);
        }
  }
  return new Map(codes.names.map((id, code) => [id, at(totals, code)]));
}
