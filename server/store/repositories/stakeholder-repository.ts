import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import type { StakeholderType } from "../../../schema/stakeholder-kinds.js";
import type { Awaitable } from "../awaitable.js";
import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { readTotals } from "./by-parent.js";
import { columns, position, readCount, readRows, text } from "./checked-rows.js";
import { boundStakeholderWhere, type BoundWhere } from "./compile-filter.js";
import { allOf } from "./conditions.js";
import { keyset, type KeysetClauses, type PageRequest, type PageRow, type Sort } from "./keyset.js";
import { findRecords, type RecordReaders } from "./record-reader.js";
import type { StoredStakeholder } from "./stored.js";

type Label = "Stakeholder" | StakeholderType;
type Filter = StakeholderFilter | null | undefined;

/** Which stakeholders have these ids? */
const byIds = (stakeholder: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN ${stakeholder} AS stakeholder`;

/** What stands on this page of the stakeholders that a filter lets through? */
const page = (stakeholder: string, label: Label, filter: BoundWhere, keys: KeysetClauses): string => {
  const { bind, where, orderBy, position } = keys;
  const all = allOf([...where, filter.where]);
  // The key and the filter bind the same.
  const found =
    filter.bind !== undefined
      ? `${filter.bind} WITH * WHERE ${all} WITH *`
      : bind === undefined
        ? `WHERE ${all} WITH n`
        : `WHERE ${filter.where} ${bind} WITH * WHERE ${allOf(where)} WITH *`;
  return `MATCH (n:${label}) ${found} ORDER BY ${orderBy} LIMIT $limit RETURN ${position} AS position, ${stakeholder} AS stakeholder ORDER BY ${orderBy}`;
};

/** How many stakeholders does a filter let through? */
const count = (label: Label, filter: BoundWhere): string =>
  `MATCH (n:${label}) ${passing(filter)} RETURN count(n) AS total`;

/** Which of these stakeholders does a filter let through? */
const sift = (filter: BoundWhere): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) ${passing(filter)} RETURN id`;

const passing = ({ bind, where }: BoundWhere): string =>
  bind === undefined ? `WHERE ${where}` : `${bind} WITH * WHERE ${where}`;

/** How many linkages of these kinds does each stakeholder have? */
const degrees = (types: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN n.id AS id, COUNT { (n)-[:${types}]-() } AS degree`;

/** Reads of stakeholders; one statement each at most. */
export const stakeholderRepository = (
  port: GraphPort,
  { stakeholders }: Pick<RecordReaders, "stakeholders">,
) => {
  return {
    /** The stakeholder with this id, where it need not be read. */
    kept: (id: string) => stakeholders.kept(id),

    /** The stakeholders with these ids, in their order; unknown ids are missing. */
    byIds: (ids: readonly string[]): Awaitable<StoredStakeholder[]> =>
      findRecords(stakeholders, ids, async (missing) => {
        const unknown = missing.map((index) => ids[index] as string);
        const rows = await readRows(port, [columns], byIds(stakeholders.of("n")), { ids: unknown });
        return rows.map(([one]) => stakeholders.decode(one));
      }),

    /** Up to `limit + 1` rows of a page. */
    async page(
      label: Label,
      filter: Filter,
      sort: Sort,
      request: PageRequest,
    ): Promise<PageRow<StoredStakeholder>[]> {
      const bindings = new Bindings();
      const keys = keyset(sort, request, "n", bindings);
      const where = boundStakeholderWhere(filter, "n", bindings);
      const statement = page(stakeholders.of("n"), label, where, keys);
      const parameters = bindings.parameters({ limit: request.limit + 1 });
      const rows = await readRows(port, [position, columns], statement, parameters);
      return rows.map(([at, one]) => ({ position: () => at, node: stakeholders.decode(one) }));
    },

    /** How many there are in all. */
    async count(label: Label, filter: Filter): Promise<number> {
      const bindings = new Bindings();
      return readCount(
        port,
        count(label, boundStakeholderWhere(filter, "n", bindings)),
        bindings.parameters(),
      );
    },

    /** Those of these ids that a filter lets through. */
    async sift(ids: readonly string[], filter: StakeholderFilter): Promise<ReadonlySet<string>> {
      const bindings = new Bindings();
      const statement = sift(boundStakeholderWhere(filter, "n", bindings));
      const rows = await readRows(port, [text], statement, bindings.parameters({ ids }));
      return new Set(rows.map(([id]) => id));
    },

    /** The number of linkages of these kinds that each has, by id. */
    degrees: (ids: readonly string[], kinds: readonly string[]): Promise<Map<string, number>> =>
      readTotals(port, degrees(kinds.join("|")), { ids }),
  };
};
