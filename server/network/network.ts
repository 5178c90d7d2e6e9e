import type { MoneyRecord } from "../../schema/record.js";
import { STAKEHOLDER_KIND_KEYS, type StakeholderKind } from "../../schema/stakeholder-kinds.js";
import { DATE_PRECISIONS, keysOf } from "../../schema/vocabulary.js";
import type { Ids } from "./ids.js";
import type { PackedSources } from "./columns/packed-sources.js";
import type { RowLists } from "./arrays/row-lists.js";
import type { SectorFamilies } from "./sector-families.js";
import type { SparseRows } from "./arrays/sparse-rows.js";

/** The code of a stakeholder that is gone: of no kind. */
export const GONE_KIND = STAKEHOLDER_KIND_KEYS.length;

/** The code of a linkage that is gone: of no kind. */
export const GONE_LINKAGE = 255;

/** A stakeholder as plain data; `type` splits a kind further (an agency's type), needs and offers name topics. */
export interface StakeholderRow {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly type?: string | undefined;
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly needs: readonly string[];
  readonly offers: readonly string[];
  /** The last day on which a need or an offer began (ISO date); null or left out where none is dated. */
  readonly exchanged?: string | null;
  /** What came of suggestions to it; see `packTakeUps`. */
  readonly takeUps?: string | null;
  readonly collective: boolean;
  /** Whether a result of it was observed, not only anticipated. */
  readonly resultSeen?: boolean;
  /** What lists and filters ask beside what matching asks; see `toStakeholderRow`. */
  readonly listed?: ListedStakeholder;
}

/** What lists and filters ask of a stakeholder; texts are folded, days ISO dates. */
export interface ListedStakeholder {
  readonly nameKey: string;
  readonly pilot: boolean | null;
  readonly projectType: string | null;
  readonly status: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: string | null;
  readonly founded: string | null;
  /** ISO 8601, to the millisecond. */
  readonly updatedAt: string;
  readonly firmCount: number | null;
  readonly employment: number | null;
  readonly budget: MoneyRecord | null;
  readonly documents: readonly string[];
  readonly jurisdiction: string | null;
  readonly initiative: Initiative;
}

/** What filters ask of an initiative, and of the remarks on anything and its sources. */
export interface Initiative extends PackedSources {
  /** Null where no activity is stated: then it is none. */
  readonly activityKey: string | null;
  readonly titleKey: string;
  /** The results' types and states as bits; see `result-bits.ts`. */
  readonly results: number;
  /** The sorts of remarks as bits; see `remark-bits.ts`. */
  readonly remarks: number;
  /** The results as keys, one a line; null where there is none. */
  readonly resultKeys: string | null;
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
  readonly listed?: ListedLinkage;
}

/** What lists and filters ask of a linkage. */
export interface ListedLinkage {
  readonly latest: string | null;
  readonly precision: string | null;
  /** The names and functions of people, folded, one a line; null where there is nobody. */
  readonly personKeys: string | null;
  readonly confidence: string;
  /** The start that its source states, as far as the month. */
  readonly start: string | null;
  /** ISO 8601, to the millisecond. */
  readonly updatedAt: string;
  readonly amount: MoneyRecord | null;
  readonly documents: readonly string[];
  readonly initiative: Initiative;
}

/** Stands in columns of days for "not documented". */
export const UNDATED = -2_147_483_648;

/** Stands in columns of texts for "none": a column of zeros takes no memory. */
export const NO_TEXT = 0;

/** What an optional yes or no is coded as; "" where it is not stated. */
export const YES_OR_NO: readonly string[] = ["", "false", "true"];

/** What the precision of a period is coded as; "" where there is none. */
export const PRECISIONS: readonly string[] = ["", ...keysOf(DATE_PRECISIONS)];

/** What filters ask of initiatives, remarks and sources, by stakeholder or linkage. */
export interface InitiativeColumns {
  /** Numbers of `texts`, or NO_TEXT. */
  readonly activity: Int32Array;
  readonly title: Int32Array;
  /** See `result-bits.ts`. */
  readonly results: Uint8Array;
  /** The sorts of remarks as bits; see `remark-bits.ts`. */
  readonly remarks: Uint8Array;
  /** A number of `texts`, or NO_TEXT: the results as keys, one a line. */
  readonly resultKeys: Int32Array;
  /** The same of the sources, and the number in their keys; see `packed-sources.ts`. */
  readonly sourceKeys: Int32Array;
  readonly sourceNumber: Int32Array;
}

/** The budgets of projects, the amounts of linkages. */
export interface MoneyColumns {
  /** NaN where none is documented. */
  readonly amount: Float64Array;
  /** An index into the network's `currencies`; "" where there is no money. */
  readonly currency: Uint8Array;
  /** A number of `texts`, or NO_TEXT: the id of what holds this sum. */
  readonly whole: Int32Array;
}

/** What lists of stakeholders are sorted and filtered by. */
export interface StakeholderColumns extends InitiativeColumns, MoneyColumns {
  readonly nameKeys: readonly string[];
  /** An index into `jurisdictions` and one more; 0 for none. */
  readonly jurisdiction: Int32Array;
  /** Each place for which some agency is competent. */
  readonly jurisdictions: readonly string[];
  /** An index into YES_OR_NO. */
  readonly pilot: Uint8Array;
  readonly projectType: Uint8Array;
  readonly projectTypes: readonly string[];
  /** An index into the network's `statuses`. */
  readonly status: Uint8Array;
  /** Days of a project, or UNDATED. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** The first day on which it may have been founded, or UNDATED. */
  readonly founded: Int32Array;
  /** An index into PRECISIONS. */
  readonly precision: Uint8Array;
  /** Milliseconds since 1970-01-01. */
  readonly updatedAt: Float64Array;
  /** NaN where none is documented. */
  readonly firmCount: Float64Array;
  readonly employment: Float64Array;
}

/** The same of linkages; their earliest day is the network's. */
export interface LinkageColumns extends InitiativeColumns, MoneyColumns {
  readonly latest: Int32Array;
  /** An index into PRECISIONS. */
  readonly precision: Uint8Array;
  /** A number of `texts`, or NO_TEXT: names and functions of people, one a line. */
  readonly personKeys: Int32Array;
  readonly confidence: Uint8Array;
  readonly confidences: readonly string[];
  /** The start as its source states it, an index into `starts`; "" stands for none. */
  readonly start: Int32Array;
  readonly starts: readonly string[];
  /** Milliseconds since 1970-01-01. */
  readonly updatedAt: Float64Array;
}

/**
 * One version of the network in typed arrays that all threads share; nobody changes it. A write makes a new version by
 * `patchedNetwork`, which shares what did not change. Stakeholders and linkages keep their numbers; one that is gone has
 * a kind of its own (GONE_KIND, GONE_LINKAGE), empty lists and stands in no other's. Codes index the lists of names.
 */
export interface Network {
  readonly ids: Ids;
  readonly kind: Uint8Array;
  /** Kind and type together, an index into `groups`. */
  readonly group: Uint8Array;
  readonly groups: readonly string[];
  readonly collective: Uint8Array;
  readonly facets: {
    readonly sectors: readonly string[];
    readonly places: readonly string[];
    readonly topics: readonly string[];
    readonly documents: readonly string[];
  };
  /** Each facet and all that hold it, in the order of `facets`. */
  readonly lineages: Readonly<Record<keyof Network["facets"], readonly (readonly string[])[]>>;
  /** Which sectors lie side by side in the tree of sectors. */
  readonly sectorFamilies: SectorFamilies;
  readonly sectors: SparseRows;
  readonly places: SparseRows;
  readonly needs: SparseRows;
  readonly offers: SparseRows;
  /** The last day on which a need or an offer of a stakeholder began, or UNDATED. */
  readonly exchangeDay: Int32Array;
  /** The pairs of which the last that is told is a refusal, and its day; see `declinedPairs`. */
  readonly declined: SparseRows;
  /** The documents that stakeholders and linkages are told by. */
  readonly documents: { readonly ofStakeholders: RowLists; readonly ofLinkages: RowLists };
  readonly stakeholders: StakeholderColumns;
  readonly linkageIds: Ids;
  readonly linkageKinds: readonly string[];
  readonly roles: readonly string[];
  readonly statuses: readonly string[];
  readonly currencies: readonly string[];
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
  readonly linkages: LinkageColumns;
  /** Linkages at either end of a stakeholder: offsets into `incident`. */
  readonly offsets: Int32Array;
  readonly incident: Int32Array;
  /** The text of a number in `InitiativeColumns`. */
  readonly textOf: (text: number) => string;
}

/** Days since 1970-01-01 of an ISO date. */
export const toDay = (date: string): number => Math.floor(Date.parse(date) / 86_400_000);
