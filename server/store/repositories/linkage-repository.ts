import type { LinkageFilter } from "../../../schema/filters/filters.js";
import type { Awaitable } from "../awaitable.js";
import type { GraphPort } from "../graph/port.js";
import { byParent, readTotals } from "./by-parent.js";
import { Bindings } from "./bindings.js";
import { columns, orNull, position, readCount, readRows, text } from "./checked-rows.js";
import type { Wanted } from "./columns.js";
import { linkageWhere } from "./compile-filter.js";
import { allOf } from "./conditions.js";
import { keyset, type PageRequest, type PageRow, type Sort } from "./keyset.js";
import { LINKAGE_TYPES } from "./patterns.js";
import { findRecords, type RecordReader, type RecordReaders } from "./record-reader.js";
import type { StoredLinkage } from "./stored.js";

type Filter = LinkageFilter | null | undefined;

const WHOLE = { linkage: "r", from: "a", to: "b" };
const SEEN_FROM_ONE_END = { linkage: "r", near: "n", far: "m" };

/** Which linkages have these ids? An id names one of its ends, so that no scan and no index on linkages is needed. */
const byIds = (linkage: string): string =>
  `UNWIND $keys AS key MATCH (a:Stakeholder {id: key[0]})-[r:${LINKAGE_TYPES} {id: key[1]}]-() RETURN ${linkage} AS linkage`;

/** What stands on this page of all linkages that a filter lets through? */
const page = (linkage: string, where: string, orderBy: string, position: string): string =>
  `MATCH (a:Stakeholder)-[r:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE ${where} WITH r ORDER BY ${orderBy} LIMIT $limit RETURN ${position} AS position, ${linkage} AS linkage ORDER BY ${orderBy}`;

/** How many linkages does a filter let through? */
const count = (where: string): string =>
  `MATCH (a:Stakeholder)-[r:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE ${where} RETURN count(r) AS total`;

/** What stands on this page of the linkages of each of these stakeholders? */
const pageOfEach = (linkage: string, far: string, where: string, orderBy: string, position: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) CALL (n) { MATCH (n)-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE ${where} RETURN r, m ORDER BY ${orderBy} LIMIT $limit } RETURN id, ${position} AS position, ${linkage} AS linkage, ${far} AS far ORDER BY ${orderBy}`;

/** How many linkages has each of these stakeholders? */
const countOfEach = (where: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) CALL (n) { MATCH (n)-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE ${where} RETURN count(r) AS total } RETURN id, total`;

/** The fields of the API that are made of a linkage's ends. */
const OF_ENDS = ["from", "to", "title", "parties"];

const readsEnds = ({ fields }: Wanted): boolean =>
  fields === undefined || OF_ENDS.some((field) => fields.has(field));

/** Where a linkage is found: the id of one of its ends, and its own. */
export type LinkageKey = readonly [end: string, id: string];

/** The end that a linkage id names; null where the id is not of that form. */
export const anchorOf = (id: string): string | null => /^linkage:([^/]+)\/./u.exec(id)?.[1] ?? null;

function keyOf(id: string): [LinkageKey] | null {
  const end = anchorOf(id);
  return end === null ? null : [[end, id]];
}

function findByKeys(
  port: GraphPort,
  linkages: RecordReader<StoredLinkage>,
  keys: readonly LinkageKey[],
): Awaitable<StoredLinkage[]> {
  const ids = keys.map(([, id]) => id);
  return findRecords(linkages, ids, async (missing) => {
    const unknown = missing.map((index) => keys[index] as LinkageKey);
    const rows = await readRows(port, [columns], byIds(linkages.of("r")), { keys: unknown });
    return rows.map(([linkage]) => linkages.decode(linkage));
  });
}

/** Reads of linkages; one statement each at most, whatever the number of parents. */
export const linkageRepository = (
  port: GraphPort,
  { linkages, stakeholders }: RecordReaders,
  wanted: Wanted,
) => ({
  /** Whether the request reads stakeholders at the ends of linkages. */
  readsEnds: () => readsEnds(wanted),

  /** The linkage with this id, where it need not be read. */
  kept: (id: string) => linkages.kept(id),

  /** The linkages of these keys, in their order; unknown ones are missing. */
  byKeys: (keys: readonly LinkageKey[]) => findByKeys(port, linkages, keys),

  /** The same by ids alone. */
  byIds: (ids: readonly string[]) =>
    findByKeys(
      port,
      linkages,
      ids.flatMap((id) => keyOf(id) ?? []),
    ),

  async page(filter: Filter, sort: Sort, request: PageRequest): Promise<PageRow<StoredLinkage>[]> {
    const bindings = new Bindings();
    const keys = keyset(sort, request, "r", bindings);
    const where = allOf([...keys.where, linkageWhere(filter, WHOLE, bindings)]);
    const statement = page(linkages.of("r"), where, keys.orderBy, keys.position);
    const parameters = bindings.parameters({ limit: request.limit + 1 });
    const rows = await readRows(port, [position, columns], statement, parameters);
    return rows.map(([at, linkage]) => ({ position: () => at, node: linkages.decode(linkage) }));
  },

  async count(filter: Filter): Promise<number> {
    const bindings = new Bindings();
    return readCount(port, count(linkageWhere(filter, WHOLE, bindings)), bindings.parameters());
  },

  /** Up to `limit + 1` rows for each stakeholder; what is at their other ends is kept, where the request reads it. */
  async pageOfEach(
    ids: readonly string[],
    filter: Filter,
    sort: Sort,
    request: PageRequest,
  ): Promise<Map<string, PageRow<StoredLinkage>[]>> {
    const bindings = new Bindings();
    const keys = keyset(sort, request, "r", bindings);
    const far = readsEnds(wanted) ? stakeholders : undefined;
    const statement = pageOfEach(
      linkages.of("r"),
      far?.of("m") ?? "null",
      allOf([...keys.where, linkageWhere(filter, SEEN_FROM_ONE_END, bindings)]),
      keys.orderBy,
      keys.position,
    );
    const parameters = bindings.parameters({ ids, limit: request.limit + 1 });
    const forms = [text, position, columns, orNull(columns)] as const;
    const rows = await readRows(port, forms, statement, parameters);
    for (const [, , , end] of rows) if (end) far?.decode(end);
    return byParent(rows, ([, at, linkage]) => ({ position: () => at, node: linkages.decode(linkage) }));
  },

  async countOfEach(ids: readonly string[], filter: Filter): Promise<Map<string, number>> {
    const bindings = new Bindings();
    const statement = countOfEach(linkageWhere(filter, SEEN_FROM_ONE_END, bindings));
    return readTotals(port, statement, bindings.parameters({ ids }));
  },
});
