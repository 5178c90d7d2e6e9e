import type { LinkageFilter } from "../../../schema/filters/filters.js";
import { LINKAGE_KIND_KEYS, type LinkageKind } from "../../../schema/linkages.js";
import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { number, oneOf, orNull, readRows, text } from "./checked-rows.js";
import { linkageWhere } from "./compile-filter.js";
import { LINKAGE_TYPES } from "./patterns.js";

/**
 * How many linkages of each kind begin at each stated start? The first seven letters of a period hold its start as far as
 * the month; where it is a year or open, they hold some of what follows.
 */
const starts = (where: string): string =>
  `MATCH (a)-[r:${LINKAGE_TYPES}]->(b) WHERE ${where} RETURN left(r.period, 7) AS start, type(r) AS kind, count(r) AS total`;

/** Linkages of a kind that begin at a year, month or quarter, as their source states it; an open start begins with "..". */
export interface StartCount {
  readonly start: string | null;
  readonly kind: LinkageKind;
  readonly count: number;
}

/** Counts of linkages over time; one statement. */
export const timelineRepository = (port: GraphPort) => ({
  async starts(filter: LinkageFilter | null | undefined): Promise<StartCount[]> {
    const bindings = new Bindings();
    const statement = starts(linkageWhere(filter, { linkage: "r", from: "a", to: "b" }, bindings));
    const forms = [orNull(text), oneOf(LINKAGE_KIND_KEYS), number] as const;
    const rows = await readRows(port, forms, statement, bindings.parameters());
    return rows.map(([start, kind, count]) => ({ start, kind, count }));
  },
});
