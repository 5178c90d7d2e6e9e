import { at } from "../analytics/typed-array.js";
import { type SparseRows, toSparseRows } from "./sparse-rows.js";

/** Kinds of stakeholders in the order of their codes; those before PROJECT act and can be matched. */
export const STAKEHOLDER_KINDS = ["CLUSTER", "AGENCY", "UNIVERSITY", "PROJECT"] as const;

export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number];

/** A stakeholder as plain data; `type` splits a kind further (an agency's type), needs and offers name topics. */
export interface StakeholderRow {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly type?: string | undefined;
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly needs: readonly string[];
  readonly offers: readonly string[];
  readonly collective: boolean;
}

/** A linkage as plain data; `earliest` is the first day it may have begun (ISO date), null where not documented. */
export interface LinkageRow {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly mutual: boolean;
  readonly role: string | null;
  readonly earliest: string | null;
  readonly status: string;
}

/** Statuses that say that something is wished for, not that it stands. */
const WISHED = new Set(["REQUESTED", "PROPOSED", "ANTICIPATED"]);

/** Stands in `day` for "not documented". */
export const UNDATED = -2_147_483_648;

/**
 * A network in typed arrays: 32 bytes a linkage beside its id (about 126 MB per million linkages with ids and stakeholders).
 * Stakeholders and linkages are numbered in the order of the rows; codes index the lists of names.
 */
export interface Network {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly kind: Uint8Array;
  /** Kind and type together, an index into `groups`. */
  readonly group: Uint8Array;
  readonly groups: readonly string[];
  readonly collective: Uint8Array;
  readonly facets: {
    readonly sectors: readonly string[];
    readonly places: readonly string[];
    readonly topics: readonly string[];
  };
  readonly sectors: SparseRows;
  readonly places: SparseRows;
  readonly needs: SparseRows;
  readonly offers: SparseRows;
  readonly linkageIds: readonly string[];
  readonly linkageKinds: readonly string[];
  readonly roles: readonly string[];
  readonly statuses: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly linkageKind: Uint8Array;
  readonly role: Uint8Array;
  readonly status: Uint8Array;
  readonly mutual: Uint8Array;
  /** 1 where a linkage stands or stood, 0 where it is only wished for. */
  readonly stands: Uint8Array;
  /** Days since 1970-01-01, or UNDATED. */
  readonly day: Int32Array;
  /** Linkages at either end of a stakeholder: offsets into `incident`. */
  readonly offsets: Int32Array;
  readonly incident: Int32Array;
}

/** Numbers names in the order in which they are first met. */
class Codes {
  readonly names: string[] = [];
  readonly #codes = new Map<string, number>();

  of(name: string): number {
    let code = this.#codes.get(name);
    if (code === undefined) {
      code = this.names.length;
      this.#codes.set(name, code);
      this.names.push(name);
    }
    return code;
  }
}

/** Builds the arrays, linear in the rows; throws a RangeError when a linkage names a stakeholder that is not there. */
export function buildNetwork(
  stakeholders: readonly StakeholderRow[],
  linkages: readonly LinkageRow[],
): Network {
  const indexOf = new Map(stakeholders.map((row, index) => [row.id, index]));
  const groups = new Codes();
  const sectors = new Codes();
  const places = new Codes();
  const topics = new Codes();
  const facetRows = (pick: (row: StakeholderRow) => readonly string[], codes: Codes): SparseRows =>
    toSparseRows(stakeholders.map((row) => new Map(pick(row).map((name) => [codes.of(name), 1]))));
  return {
    ids: stakeholders.map((row) => row.id),
    indexOf,
    kind: Uint8Array.from(stakeholders, (row) => STAKEHOLDER_KINDS.indexOf(row.kind)),
    group: Uint8Array.from(stakeholders, (row) =>
      groups.of(row.type === undefined ? row.kind : `${row.kind} ${row.type}`),
    ),
    groups: groups.names,
    collective: Uint8Array.from(stakeholders, (row) => Number(row.collective)),
    sectors: facetRows((row) => row.sectors, sectors),
    places: facetRows((row) => row.places, places),
    needs: facetRows((row) => row.needs, topics),
    offers: facetRows((row) => row.offers, topics),
    facets: { sectors: sectors.names, places: places.names, topics: topics.names },
    ...linkageArrays(stakeholders.length, linkages, indexOf),
  };
}

type LinkageArrays = Pick<
  Network,
  | "linkageIds"
  | "linkageKinds"
  | "roles"
  | "statuses"
  | "from"
  | "to"
  | "linkageKind"
  | "role"
  | "status"
  | "mutual"
  | "stands"
  | "day"
  | "offsets"
  | "incident"
>;

function linkageArrays(
  count: number,
  rows: readonly LinkageRow[],
  indexOf: ReadonlyMap<string, number>,
): LinkageArrays {
  const kinds = new Codes();
  const roles = new Codes();
  const statuses = new Codes();
  const from = Int32Array.from(rows, (row) => endOf(row, row.from, indexOf));
  const to = Int32Array.from(rows, (row) => endOf(row, row.to, indexOf));
  return {
    linkageIds: rows.map((row) => row.id),
    from,
    to,
    linkageKind: Uint8Array.from(rows, (row) => kinds.of(row.kind)),
    role: Uint8Array.from(rows, (row) => roles.of(row.role ?? "")),
    status: Uint8Array.from(rows, (row) => statuses.of(row.status)),
    mutual: Uint8Array.from(rows, (row) => Number(row.mutual)),
    stands: Uint8Array.from(rows, (row) => Number(!WISHED.has(row.status))),
    day: Int32Array.from(rows, (row) => (row.earliest === null ? UNDATED : toDay(row.earliest))),
    linkageKinds: kinds.names,
    roles: roles.names,
    statuses: statuses.names,
    ...incidence(count, from, to),
  };
}

function incidence(count: number, from: Int32Array, to: Int32Array): Pick<Network, "offsets" | "incident"> {
  const offsets = new Int32Array(count + 1);
  for (const ends of [from, to]) for (const end of ends) offsets[end + 1] = at(offsets, end + 1) + 1;
  for (let i = 0; i < count; i++) offsets[i + 1] = at(offsets, i + 1) + at(offsets, i);
  const next = offsets.slice();
  const incident = new Int32Array(from.length * 2);
  for (let linkage = 0; linkage < from.length; linkage++)
    for (const end of [at(from, linkage), at(to, linkage)]) {
      incident[at(next, end)] = linkage;
      next[end] = at(next, end) + 1;
    }
  return { offsets, incident };
}

function endOf(row: LinkageRow, id: string, indexOf: ReadonlyMap<string, number>): number {
  const index = indexOf.get(id);
  if (index !== undefined) return index;
  throw new RangeError(
    `Both ends of ${row.id} must be among the stakeholders; ${id} is not. Add it or leave the linkage out.`,
  );
}

/** Days since 1970-01-01 of an ISO date. */
export const toDay = (date: string): number => Math.floor(Date.parse(date) / 86_400_000);
