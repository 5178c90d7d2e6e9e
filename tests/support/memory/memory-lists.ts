import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { FacetFilter, InitiativeFilter } from "../../../schema/filters/other-filters.js";
import { fold } from "../../../schema/fold.js";
import type { LinkageRecord, ProjectRecord, StakeholderRecord } from "../../../schema/record.js";
import { facetFits, initiativeFits, linkageFits, stakeholderFits, titleOf } from "./memory-filter.js";
import { type FacetList, kindOf, type MemoryGraph, otherEnd, partnerCount } from "./memory-graph.js";
import { STORED_AT } from "../stored-at.js";
import { plainDays } from "./plain-days.js";

/** An `orderBy` as a client writes it. */
export interface AskedOrder {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

type Key = string | number | undefined;

/** By code point, as both engines compare texts: JavaScript itself compares UTF-16 units. */
const compare = (a: string | number, b: string | number): number =>
  typeof a === "string" ? Buffer.compare(Buffer.from(a), Buffer.from(String(b))) : a - Number(b);

/** In order, unknown keys last in both directions, equal ones by id upwards; the ids. */
function sorted<T extends { readonly id: string }>(
  list: readonly T[],
  key: ((one: T) => Key) | undefined,
  direction: AskedOrder["direction"],
): string[] {
  const sign = direction === "DESC" ? -1 : 1;
  const keyed = list.map((one) => ({ id: one.id, key: key?.(one) }));
  keyed.sort((a, b) => {
    if (!key) return sign * compare(a.id, b.id);
    if (a.key === undefined || b.key === undefined)
      return Number(a.key === undefined) - Number(b.key === undefined) || compare(a.id, b.id);
    return sign * compare(a.key, b.key) || compare(a.id, b.id);
  });
  return keyed.map(({ id }) => id);
}

const firstDay = (period: string | undefined): Key =>
  period === undefined ? undefined : plainDays(period).first;

function keyOf<T>(
  keys: Record<string, ((one: T) => Key) | undefined>,
  field: string,
): ((one: T) => Key) | undefined {
  if (!(field in keys)) throw new Error(`The model knows no order by ${field}.`);
  return keys[field];
}

/** The ids of the stakeholders that a filter lets through, in order; of one kind where `kind` names it. */
export function stakeholderIds(
  graph: MemoryGraph,
  filter: StakeholderFilter | null,
  { field, direction }: AskedOrder = { field: "NAME", direction: "ASC" },
  kind?: string,
): string[] {
  const keys = {
    NAME: (one: StakeholderRecord) => fold(one.name),
    KIND: kindOf,
    LINKAGE_COUNT: (one: StakeholderRecord) => graph.linkagesOf(one.id).length,
    PARTNER_COUNT: (one: StakeholderRecord) => partnerCount(graph, one.id),
    DEGREE: (one: StakeholderRecord) => graph.linkagesOf(one.id).length,
    FOUNDED: (one: StakeholderRecord) => firstDay(one.founded),
    UPDATED_AT: () => STORED_AT.toISOString(),
    FIRM_COUNT: (one: StakeholderRecord) => ("firmCount" in one ? one.firmCount : undefined),
    EMPLOYMENT: (one: StakeholderRecord) => ("employment" in one ? one.employment : undefined),
    PERIOD: (one: StakeholderRecord) => firstDay("period" in one ? one.period : undefined),
    ID: undefined,
  };
  const fits = graph.stakeholders.filter(
    (one) => (kind === undefined || kindOf(one) === kind) && stakeholderFits(graph, filter, one),
  );
  return sorted(fits, keyOf(keys, field), direction);
}

/** The ids of the linkages that a filter lets through, in order; of one stakeholder where `near` names it. */
export function linkageIds(
  graph: MemoryGraph,
  filter: LinkageFilter | null,
  { field, direction }: AskedOrder = { field: "ID", direction: "ASC" },
  near?: string,
): string[] {
  const keys = {
    PERIOD: (one: LinkageRecord) => firstDay(one.period),
    KIND: (one: LinkageRecord) => one.kind,
    STATUS: (one: LinkageRecord) => one.status,
    UPDATED_AT: () => STORED_AT.toISOString(),
    AMOUNT: (one: LinkageRecord) => one.amount?.amount,
    ID: undefined,
  };
  const all = near === undefined ? graph.linkages : graph.linkagesOf(near);
  const fits = all.filter((one) => linkageFits(graph, filter, one, near));
  return sorted(fits, keyOf(keys, field), direction);
}

/** The ids of the initiatives that a filter lets through, in order. */
export function initiativeIds(
  graph: MemoryGraph,
  filter: InitiativeFilter | null,
  { field, direction }: AskedOrder = { field: "PERIOD", direction: "ASC" },
): string[] {
  type Row = LinkageRecord | ProjectRecord;
  const keys = {
    PERIOD: (one: Row) => firstDay(one.period),
    TITLE: (one: Row) => fold(titleOf(one)),
    ID: undefined,
  };
  const fits = [...graph.linkages, ...graph.dataset.projects].filter(
    (one) => one.activity !== undefined && initiativeFits(graph, filter, one),
  );
  return sorted(fits, keyOf(keys, field), direction);
}

/** The ids of the facets of a list that a filter lets through, by name. */
export const facetIds = (graph: MemoryGraph, list: FacetList, filter: FacetFilter | null): string[] =>
  sorted(
    graph.facets(list).filter((one) => facetFits(filter, one)),
    (one) => fold(one.name),
    "ASC",
  );

/** A neighbour with how it is linked, as an edge of `partners`. */
export interface MemoryPartner {
  readonly id: string;
  readonly linkageCount: number;
  readonly kinds: readonly string[];
}

/** The neighbours of a stakeholder over the linkages that a filter lets through, by name. */
export function partnersOf(graph: MemoryGraph, id: string, filter: LinkageFilter | null): MemoryPartner[] {
  const linkages = graph.linkagesOf(id).filter((one) => linkageFits(graph, filter, one, id));
  const ids = new Set(linkages.map((linkage) => otherEnd(linkage, id)));
  const order = stakeholderIds(graph, null);
  return order
    .filter((other) => ids.has(other))
    .map((other) => {
      const between = linkages.filter((linkage) => otherEnd(linkage, id) === other);
      return {
        id: other,
        linkageCount: between.length,
        kinds: [...new Set(between.map(({ kind }) => kind))].sort(),
      };
    });
}
