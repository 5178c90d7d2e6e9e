import type { StakeholderRecord } from "../../../schema/record.js";
import { type ImportProblem, shown } from "./import-problem.js";
import type { Pending } from "./pending-record.js";

const LISTS = new Set(["sectors", "places", "topics"]);

/** Whether a stakeholder waits for a sector, place or topic that it names: it can do without. */
export const lacksFacet = ({ list }: Pending, field: string): boolean =>
  list !== "linkages" && LISTS.has(field);

/** A stakeholder without a facet that is nowhere. */
export function withoutFacet(pending: Pending, target: string): Pending {
  const { sectors, places, needs, offers, ...rest } = pending.record as StakeholderRecord;
  const record = {
    ...rest,
    sectors: sectors.filter((id) => id !== target),
    places: places.filter((id) => id !== target),
    needs: needs.filter(({ topic }) => topic !== target),
    offers: offers.filter(({ topic }) => topic !== target),
  };
  return { ...pending, record };
}

/** What is told of a facet that is nowhere: it costs only itself. */
export function facetProblem({ place, columns }: Pending, field: string, target: string): ImportProblem {
  const column = columns?.[field] ?? place.column ?? field;
  const text = `Required the id of one of the ${field} in these files or in the graph. Add it, or correct what names it.`;
  return { ...place, column, value: shown(target), text, leftOut: "value" };
}
