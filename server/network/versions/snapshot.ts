import type { LinkageOrderField, StakeholderOrderField } from "../../../schema/orders.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import type { Facets } from "../facets.js";
import { type IdOrder, patchedIdOrder } from "../orders/id-order.js";
import { inTurns } from "../turns/in-turns.js";
import { Initiatives } from "../initiatives.js";
import { sortedLinkages } from "../orders/linkage-orders.js";
import { LentMarks } from "../arrays/marks.js";
import { GONE_KIND, GONE_LINKAGE, type Network, NO_TEXT } from "../network.js";
import type { Numbering, Parts } from "../network-parts.js";
import { toLinkageRow, toStakeholderRow } from "../network-rows.js";
import { Orders } from "../orders/orders.js";
import { patchNetwork, type Touched } from "./patch-network.js";
import type { NetworkRecords } from "../records/records.js";
import { sortedStakeholders } from "../orders/stakeholder-orders.js";
import { ROWS_A_STEP, type Steps } from "../turns/steps.js";
import { KeptSearches } from "../text/kept-searches.js";
import { searchTextsOf } from "../text/search-texts.js";
import type { OtherTexts } from "../text/other-texts.js";
import type { Texts } from "../text/texts.js";
import { byte } from "../arrays/typed-array.js";

/** What a snapshot is made of: the network of a version and what stands beside it. */
export interface SnapshotParts {
  /** Which log the version counts, and the version: the number of the last commit. */
  readonly log: string | null;
  readonly version: number;
  readonly numbering: Numbering;
  readonly parts: Parts;
  readonly network: Network;
  readonly facets: Facets;
  readonly records: NetworkRecords;
  readonly texts: Texts;
  /** What is found beside stakeholders. */
  readonly otherTexts: OtherTexts;
  readonly stakeholdersById: IdOrder;
  readonly linkagesById: IdOrder;
}

/** What is stored now of what some commits changed, by id; null where it is gone. */
export interface StoredChanges {
  readonly facets: ReadonlyMap<string, StoredFacet | null>;
  readonly stakeholders: ReadonlyMap<string, StoredStakeholder | null>;
  readonly linkages: ReadonlyMap<string, StoredLinkage | null>;
}

/** One version of everything that answers are made from; nobody changes it. A request keeps the one it began with. */
export class Snapshot {
  readonly network: Network;
  /** Marks on stakeholders for whoever walks. */
  readonly marks: LentMarks;
  /** What was found for earlier searches. */
  readonly searches: KeptSearches;
  #initiatives: Promise<Initiatives> | undefined;

  constructor(
    readonly made: SnapshotParts,
    readonly stakeholderOrders: Orders<StakeholderOrderField> = new Orders(
      sortedStakeholders(made.network, made.stakeholdersById),
    ),
    readonly linkageOrders: Orders<LinkageOrderField> = new Orders(
      sortedLinkages(made.network, made.linkagesById),
    ),
    /** The version before and the numbers of what differs from it; none after a fill, and where facets moved in their tree. */
    readonly since?: { readonly before: Network; readonly touched: Touched },
    kept: Partial<Pick<Snapshot, "marks" | "searches">> & {
      initiatives?: Promise<Initiatives> | undefined;
    } = {},
  ) {
    this.network = made.network;
    this.marks = kept.marks ?? new LentMarks(made.network.ids.length);
    this.searches = kept.searches ?? new KeptSearches();
    this.#initiatives = kept.initiatives;
  }

  get log(): string | null {
    return this.made.log;
  }

  get version(): number {
    return this.made.version;
  }

  get facets(): Facets {
    return this.made.facets;
  }

  get records(): NetworkRecords {
    return this.made.records;
  }

  get texts(): Texts {
    return this.made.texts;
  }

  get otherTexts(): OtherTexts {
    return this.made.otherTexts;
  }

  /** The places of linkages and stakeholders by id. */
  get linkagesById(): IdOrder {
    return this.made.linkagesById;
  }

  get stakeholdersById(): IdOrder {
    return this.made.stakeholdersById;
  }

  /** Whether so much has been changed that filling anew saves memory and time. */
  get isWorn(): boolean {
    return this.texts.isWorn || this.otherTexts.texts.isWorn || this.records.isWasteful;
  }

  /** The same as of a later commit that changed nothing more. */
  withVersion(version: number): Snapshot {
    return new Snapshot({ ...this.made, version }, this.stakeholderOrders, this.linkageOrders, this.since);
  }

  /** Those that state an activity; looked for at the first question. */
  initiatives(): Promise<Initiatives> {
    return (this.#initiatives ??= Initiatives.of(this.network));
  }

  /** The next version. Shares what did not change, gives way to others in between, and leaves this one as it is. */
  async patched(version: number, changes: StoredChanges): Promise<Snapshot> {
    const { numbering, parts: old, facets: oldFacets } = this.made;
    const facets = oldFacets.patched(changes.facets);
    const rows = {
      stakeholders: await inTurns(mapped(changes.stakeholders, toStakeholderRow)),
      linkages: await inTurns(mapped(changes.linkages, toLinkageRow)),
    };
    const patched = await inTurns(patchNetwork(numbering, old, rows, facets));
    const { parts, touched } = patched;
    const isSame = facets === oldFacets && Object.values(touched).every(({ length }) => length === 0);
    const network = isSame ? this.network : patched.network;
    const records = await inTurns(this.records.patched(network, changes.stakeholders, changes.linkages));
    const made: SnapshotParts = {
      ...this.made,
      ...{ version, parts, network, facets, records },
      texts: await this.texts.patched(searchTextsOf(network, facets, records, changes)),
      otherTexts: await this.otherTexts.patched(changes.facets, changes.linkages),
      stakeholdersById: await inTurns(
        patchedIdOrder(
          this.made.stakeholdersById,
          network.ids,
          [...touched.stakeholders],
          (index) => byte(network.kind, index) !== GONE_KIND,
        ),
      ),
      linkagesById: await inTurns(
        patchedIdOrder(
          this.made.linkagesById,
          network.linkageIds,
          [...touched.linkages],
          (index) => byte(network.linkageKind, index) !== GONE_LINKAGE,
        ),
      ),
    };
    const changedStakeholders = new Set([...touched.stakeholders, ...touched.ends]);
    const searches = this.searches.after([
      { before: this.texts, after: made.texts, others: changedStakeholders },
      { before: this.otherTexts.texts, after: made.otherTexts.texts, others: [] },
    ]);
    const isSameSize = network.ids.length === this.network.ids.length;
    return new Snapshot(
      made,
      await inTurns(
        this.stakeholderOrders.patched(
          sortedStakeholders(network, made.stakeholdersById),
          changedStakeholders,
        ),
      ),
      await inTurns(
        this.linkageOrders.patched(sortedLinkages(network, made.linkagesById), new Set(touched.linkages)),
      ),
      oldFacets.isSameTreeAfter(changes.facets) ? { before: this.network, touched } : undefined,
      {
        ...(isSameSize ? { marks: this.marks } : {}),
        searches: await inTurns(searches),
        initiatives: this.#touchesInitiatives(network, touched) ? undefined : this.#initiatives,
      },
    );
  }

  /** Whether one of the changed states an activity now, or did. */
  #touchesInitiatives(now: Network, { stakeholders, linkages }: Touched): boolean {
    const states = (texts: Int32Array, index: number): boolean => (texts[index] ?? NO_TEXT) !== NO_TEXT;
    return [this.network, now].some(
      (network) =>
        stakeholders.some((index) => states(network.stakeholders.activity, index)) ||
        linkages.some((index) => states(network.linkages.activity, index)),
    );
  }
}

function* mapped<A, B>(
  changes: ReadonlyMap<string, A | null>,
  to: (one: A) => B,
): Steps<Map<string, B | null>> {
  const rows = new Map<string, B | null>();
  for (const [id, one] of changes) {
    rows.set(id, one === null ? null : to(one));
    if (rows.size % ROWS_A_STEP === 0) yield;
  }
  return rows;
}
