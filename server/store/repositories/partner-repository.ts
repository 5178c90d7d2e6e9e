import type { LinkageFilter } from "../../../schema/filters/filters.js";
import { LINKAGE_KIND_KEYS, type LinkageKind } from "../../../schema/linkages.js";
import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { byParent, readTotals } from "./by-parent.js";
import { columns, number, oneOf, position, readRows, text, texts } from "./checked-rows.js";
import { linkageWhere } from "./compile-filter.js";
import { allOf } from "./conditions.js";
import { keyset, type PageRequest, type PageRow, type Sort } from "./keyset.js";
import { LINKAGE_TYPES } from "./patterns.js";
import type { RecordReaders } from "./record-reader.js";
import type { StoredStakeholder } from "./stored.js";

type Filter = LinkageFilter | null | undefined;

const SCOPE = { linkage: "r", near: "n", far: "m" };

/** Who are the neighbours of each of these stakeholders, and how are they linked? */
const partnersOfEach = (
  partner: string,
  where: string,
  pageWhere: string,
  orderBy: string,
  position: string,
): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) CALL (n) { MATCH (n)-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE ${where} WITH m, count(r) AS linkages, collect(DISTINCT type(r)) AS kinds WHERE ${pageWhere} RETURN m, linkages, kinds ORDER BY ${orderBy} LIMIT $limit } RETURN id, ${position} AS position, ${partner} AS partner, linkages, kinds ORDER BY ${orderBy}`;

/** How many neighbours has each of these stakeholders? */
const partnerCountOfEach = (where: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) CALL (n) { MATCH (n)-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE ${where} RETURN count(DISTINCT m) AS total } RETURN id, total`;

const linkageKind = oneOf(LINKAGE_KIND_KEYS);
const PARTNER_FORMS = [text, position, columns, number, texts] as const;

/** A neighbour of a stakeholder, and how the two are linked. */
export interface PartnerRow extends PageRow<StoredStakeholder> {
  readonly linkageCount: number;
  readonly kinds: readonly LinkageKind[];
}

/** Reads of neighbours; one statement each, whatever the number of parents. */
export const partnerRepository = (
  port: GraphPort,
  { stakeholders }: Pick<RecordReaders, "stakeholders">,
) => ({
  /** Up to `limit + 1` neighbours of each stakeholder. */
  async pageOfEach(
    ids: readonly string[],
    filter: Filter,
    sort: Sort,
    request: PageRequest,
  ): Promise<Map<string, PartnerRow[]>> {
    const bindings = new Bindings();
    const keys = keyset(sort, request, "m", bindings);
    const linked = linkageWhere(filter, SCOPE, bindings);
    const where = allOf(keys.where);
    const statement = partnersOfEach(stakeholders.of("m"), linked, where, keys.orderBy, keys.position);
    const parameters = bindings.parameters({ ids, limit: request.limit + 1 });
    const rows = await readRows(port, PARTNER_FORMS, statement, parameters);
    return byParent(rows, ([, at, partner, linkageCount, kinds]) => ({
      position: () => at,
      node: stakeholders.decode(partner),
      linkageCount,
      kinds: kinds.filter(linkageKind).sort(),
    }));
  },

  async countOfEach(ids: readonly string[], filter: Filter): Promise<Map<string, number>> {
    const bindings = new Bindings();
    const statement = partnerCountOfEach(linkageWhere(filter, SCOPE, bindings));
    return readTotals(port, statement, bindings.parameters({ ids }));
  },
});
