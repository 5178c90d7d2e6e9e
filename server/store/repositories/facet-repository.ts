import type { FacetFilter } from "../../../schema/filters/other-filters.js";
import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { readTotals } from "./by-parent.js";
import { checkFilter } from "./check-filter.js";
import { columns, position, readCount, readRows, text, texts } from "./checked-rows.js";
import { linkageWhere, stakeholderWhere } from "./compile-filter.js";
import { allOf, compileTree, textCondition, valueCondition } from "./conditions.js";
import { keyset, type PageRequest, type PageRow, type Sort } from "./keyset.js";
import { type FacetLabel, FACETS, LINKAGE_TYPES } from "./patterns.js";
import { FACET, type StoredFacet } from "./stored.js";

type Given<F> = F | null | undefined;

const COLUMNS = FACET.of("f");

/** How many facets one read brings. */
const A_READ = 5_000;

/** Which facets are there, and what holds them? */
const ALL = `MATCH (f:Facet) WHERE f.id > $after WITH f ORDER BY f.id LIMIT $limit RETURN f.id AS id, f.nameKey, f.lineage, ${COLUMNS} AS facet ORDER BY id`;

/** Which facets have these ids? */
const BY_IDS = `UNWIND $ids AS id MATCH (f:Facet {id: id}) RETURN ${COLUMNS} AS facet`;

/** Which facets lie directly inside these? */
const CHILDREN = `MATCH (f:Facet) WHERE f.parent IN $ids RETURN ${COLUMNS} AS facet ORDER BY f.nameKey, f.id`;

/** What stands on this page of the facets of a kind? */
const page = (label: FacetLabel, where: string, orderBy: string, position: string): string =>
  `MATCH (f:${label}) WHERE ${where} RETURN ${position} AS position, ${COLUMNS} AS facet ORDER BY ${orderBy} LIMIT $limit`;

const count = (label: FacetLabel, where: string): string =>
  `MATCH (f:${label}) WHERE ${where} RETURN count(f) AS total`;

/** How many stakeholders that a filter lets through has each of these facets, those inside included? */
const stakeholderCounts = (label: FacetLabel, where: string): string =>
  `UNWIND $ids AS id MATCH (f:${label}) WHERE id IN f.lineage MATCH (f)<-[:${FACETS[label].relationship}]-(n) WHERE ${where} RETURN id, count(DISTINCT n) AS total`;

/** How many linkages that a filter lets through does each of these documents tell? */
const linkageCounts = (where: string): string =>
  `MATCH (a)-[r:${LINKAGE_TYPES}]->(b) WHERE ${where} UNWIND r.documents AS id WITH id, r WHERE id IN $ids RETURN id, count(r) AS total`;

/** A facet with what it is sorted by, and itself and all that hold it. */
export interface FacetRow {
  readonly nameKey: string;
  readonly lineage: readonly string[];
  readonly facet: StoredFacet;
}

/** Reads of sectors, places, topics and documents; one statement each. */
export const facetRepository = (port: GraphPort) => ({
  /** Every facet, by id, in parts that keep the service answering. */
  async all(): Promise<FacetRow[]> {
    const all: FacetRow[] = [];
    for (let more = true; more;) {
      const after = all.at(-1)?.facet.id ?? "";
      const rows = await readRows(port, [text, text, texts, columns], ALL, { after, limit: A_READ });
      for (const [, nameKey, lineage, facet] of rows)
        all.push({ nameKey, lineage, facet: FACET.decode(facet) });
      more = rows.length === A_READ;
    }
    return all;
  },

  async byIds(ids: readonly string[]): Promise<StoredFacet[]> {
    return (await readRows(port, [columns], BY_IDS, { ids })).map(([facet]) => FACET.decode(facet));
  },

  /** The facets directly inside these, by name. */
  async children(ids: readonly string[]): Promise<StoredFacet[]> {
    return (await readRows(port, [columns], CHILDREN, { ids })).map(([facet]) => FACET.decode(facet));
  },

  async page(
    label: FacetLabel,
    filter: Given<FacetFilter>,
    sort: Sort,
    request: PageRequest,
  ): Promise<PageRow<StoredFacet>[]> {
    const bindings = new Bindings();
    const keys = keyset(sort, request, "f", bindings);
    const where = allOf([...keys.where, facetWhere(filter, bindings)]);
    const statement = page(label, where, keys.orderBy, keys.position);
    const parameters = bindings.parameters({ limit: request.limit + 1 });
    const rows = await readRows(port, [position, columns], statement, parameters);
    return rows.map(([at, facet]) => ({ position: () => at, node: FACET.decode(facet) }));
  },

  async count(label: FacetLabel, filter: Given<FacetFilter>): Promise<number> {
    const bindings = new Bindings();
    return readCount(port, count(label, facetWhere(filter, bindings)), bindings.parameters());
  },

  async stakeholderCounts(
    label: FacetLabel,
    ids: readonly string[],
    filter: Given<StakeholderFilter>,
  ): Promise<Map<string, number>> {
    const bindings = new Bindings();
    const statement = stakeholderCounts(label, stakeholderWhere(filter, "n", bindings));
    return readTotals(port, statement, bindings.parameters({ ids }));
  },

  async linkageCounts(ids: readonly string[], filter: Given<LinkageFilter>): Promise<Map<string, number>> {
    const bindings = new Bindings();
    const statement = linkageCounts(linkageWhere(filter, { linkage: "r", from: "a", to: "b" }, bindings));
    return readTotals(port, statement, bindings.parameters({ ids }));
  },
});

function facetWhere(filter: Given<FacetFilter>, bindings: Bindings): string {
  if (!filter) return "true";
  checkFilter(filter, "facet");
  return compileTree(filter, (leaf) => [
    ...valueCondition("f.id", leaf.id, bindings),
    ...textCondition("f.nameKey", leaf.name, bindings),
    ...valueCondition("f.parent", leaf.parent, bindings),
  ]);
}
