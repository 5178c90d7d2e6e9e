import { at } from "./typed-array.js";
import { Codes } from "./codes.js";
import { DayNumbers } from "./day-numbers.js";
import { FacetRows } from "./facet-rows.js";
import { bytes, type GrowingList, wholeNumbers } from "./growing-list.js";
import {
  type LinkageRow,
  type Network,
  type SectorRow,
  STAKEHOLDER_KINDS,
  type StakeholderRow,
} from "./network.js";
import { sharedInt32 } from "./shared-arrays.js";
import { sectorFamilies } from "./sector-families.js";

/** Statuses that say that something is wished for, not that it stands. */
const WISHED = new Set(["REQUESTED", "PROPOSED", "ANTICIPATED"]);

/**
 * Makes a network from rows that come in parts, so that no part has to wait for the others: all stakeholders first.
 * Linear in the rows; three seconds of processor time for a million linkages.
 */
export class NetworkBuilder {
  readonly #ids: string[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #kind = bytes();
  readonly #group = bytes();
  readonly #groups = new Codes();
  readonly #collective = bytes();
  readonly #sectorCodes = new Codes();
  readonly #placeCodes = new Codes();
  readonly #topicCodes = new Codes();
  readonly #sectors = new FacetRows(this.#sectorCodes);
  readonly #places = new FacetRows(this.#placeCodes);
  readonly #needs = new FacetRows(this.#topicCodes);
  readonly #offers = new FacetRows(this.#topicCodes);
  readonly #sectorParents = new Map<string, string>();
  readonly #stakeholdersSeen = bytes();
  readonly #linkagesSeen = bytes();
  readonly #linkageIds: string[] = [];
  readonly #linkageKinds = new Codes();
  readonly #roles = new Codes();
  readonly #statuses = new Codes();
  readonly #from = wholeNumbers();
  readonly #to = wholeNumbers();
  readonly #linkageKind = bytes();
  readonly #role = bytes();
  readonly #status = bytes();
  readonly #mutual = bytes();
  readonly #stands = bytes();
  readonly #day = wholeNumbers();
  readonly #days = new DayNumbers();

  addStakeholder(row: StakeholderRow): void {
    this.#indexOf.set(row.id, this.#ids.length);
    this.#ids.push(row.id);
    this.#kind.push(STAKEHOLDER_KINDS.indexOf(row.kind));
    this.#group.push(this.#groups.of(row.type === undefined ? row.kind : `${row.kind} ${row.type}`));
    this.#collective.push(Number(row.collective));
    this.#stakeholdersSeen.push(Number(row.resultSeen ?? false));
    this.#sectors.add(row.sectors);
    this.#places.add(row.places);
    this.#needs.add(row.needs);
    this.#offers.add(row.offers);
  }

  /** Tells where a sector lies in the tree; sectors of nobody do no harm. */
  addSector(row: SectorRow): void {
    this.#sectorParents.set(row.id, row.parent);
  }

  /** Everybody who was added, in order. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.#indexOf.has(id);
  }

  /** Throws a RangeError when it names a stakeholder that was not added before. */
  addLinkage(row: LinkageRow): void {
    this.#from.push(this.#endOf(row, row.from));
    this.#to.push(this.#endOf(row, row.to));
    this.#linkageIds.push(row.id);
    this.#linkageKind.push(this.#linkageKinds.of(row.kind));
    this.#role.push(this.#roles.of(row.role ?? ""));
    this.#status.push(this.#statuses.of(row.status));
    this.#mutual.push(Number(row.mutual));
    this.#linkagesSeen.push(Number(row.resultSeen ?? false));
    this.#stands.push(Number(!WISHED.has(row.status)));
    this.#day.push(this.#days.of(row.earliest));
  }

  finish(): Network {
    const [from, to] = [this.#from.toArray(), this.#to.toArray()];
    const all = <T extends Int32Array | Uint8Array>(list: GrowingList<T>): T => list.toArray();
    return {
      ids: this.#ids,
      indexOf: this.#indexOf,
      kind: all(this.#kind),
      group: all(this.#group),
      groups: this.#groups.names,
      collective: all(this.#collective),
      sectorFamilies: sectorFamilies(this.#sectorCodes.names, this.#sectorParents),
      sectors: this.#sectors.finish(),
      places: this.#places.finish(),
      needs: this.#needs.finish(),
      offers: this.#offers.finish(),
      facets: {
        sectors: this.#sectorCodes.names,
        places: this.#placeCodes.names,
        topics: this.#topicCodes.names,
      },
      linkageIds: this.#linkageIds,
      linkageKinds: this.#linkageKinds.names,
      roles: this.#roles.names,
      statuses: this.#statuses.names,
      from,
      to,
      linkageKind: all(this.#linkageKind),
      role: all(this.#role),
      status: all(this.#status),
      mutual: all(this.#mutual),
      stands: all(this.#stands),
      resultSeen: { stakeholders: all(this.#stakeholdersSeen), linkages: all(this.#linkagesSeen) },
      day: all(this.#day),
      ...incidence(this.#ids.length, from, to),
    };
  }

  #endOf(row: LinkageRow, id: string): number {
    const index = this.#indexOf.get(id);
    if (index !== undefined) return index;
    throw new RangeError(
      `Both ends of ${row.id} must be among the stakeholders; ${id} is not. Add it or leave the linkage out.`,
    );
  }
}

/** Builds the arrays from rows that are all there; throws a RangeError when a linkage names nobody known. */
export function buildNetwork(
  stakeholders: readonly StakeholderRow[],
  linkages: readonly LinkageRow[],
  sectors: readonly SectorRow[] = [],
): Network {
  const builder = new NetworkBuilder();
  for (const row of sectors) builder.addSector(row);
  for (const row of stakeholders) builder.addStakeholder(row);
  for (const row of linkages) builder.addLinkage(row);
  return builder.finish();
}

function incidence(count: number, from: Int32Array, to: Int32Array): Pick<Network, "offsets" | "incident"> {
  const offsets = sharedInt32(count + 1);
  for (const end of from) offsets[end + 1] = at(offsets, end + 1) + 1;
  for (const end of to) offsets[end + 1] = at(offsets, end + 1) + 1;
  for (let i = 0; i < count; i++) offsets[i + 1] = at(offsets, i + 1) + at(offsets, i);
  const next = offsets.slice();
  const incident = sharedInt32(from.length * 2);
  const place = (linkage: number, end: number): void => {
    incident[at(next, end)] = linkage;
    next[end] = at(next, end) + 1;
  };
  for (let linkage = 0; linkage < from.length; linkage++) {
    place(linkage, at(from, linkage));
    place(linkage, at(to, linkage));
  }
  return { offsets, incident };
}
