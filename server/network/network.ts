import type { SectorFamilies } from "./sector-families.js";
import type { SparseRows } from "./sparse-rows.js";

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
  /** Whether a result of it was observed, not only anticipated. */
  readonly resultSeen?: boolean;
}

/** A sector as plain data, by the sector that directly holds it. */
export interface SectorRow {
  readonly id: string;
  readonly parent: string;
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
  /** Whether a result of it was observed, not only anticipated. */
  readonly resultSeen?: boolean;
}

/** Stands in `day` for "not documented". */
export const UNDATED = -2_147_483_648;

/**
 * A network in typed arrays: 34 bytes a linkage beside its id; see docs/matchmaking.md for memory.
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
  /** Which sectors lie side by side in the tree of sectors. */
  readonly sectorFamilies: SectorFamilies;
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
  /** 1 where a result was observed, by stakeholder and by linkage. */
  readonly resultSeen: { readonly stakeholders: Uint8Array; readonly linkages: Uint8Array };
  /** Days since 1970-01-01, or UNDATED. */
  readonly day: Int32Array;
  /** Linkages at either end of a stakeholder: offsets into `incident`. */
  readonly offsets: Int32Array;
  readonly incident: Int32Array;
}

/** Days since 1970-01-01 of an ISO date. */
export const toDay = (date: string): number => Math.floor(Date.parse(date) / 86_400_000);
