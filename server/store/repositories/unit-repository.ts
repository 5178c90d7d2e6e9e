import { keysOf, LINKAGE_STATUSES, OPEN_STATUSES } from "../../../schema/vocabulary.js";
import type { GraphPort } from "../graph/port.js";
import { byParent } from "./by-parent.js";
import { readRows, text } from "./checked-rows.js";
import { LINKAGE_TYPES } from "./patterns.js";

/** The statuses of what took place or stands. */
export const TOOK_PLACE = keysOf(LINKAGE_STATUSES).filter((status) => !OPEN_STATUSES.has(status));

/** Which bodies and projects are affiliated to each of these stakeholders, and which projects does it lead? */
const UNITS_OF_EACH = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE r.status IN $tookPlace AND ((type(r) = 'AFFILIATION' AND endNode(r).id = id AND NOT m:Cluster) OR (r.role = 'LEAD' AND startNode(r).id = id AND m:Project)) RETURN DISTINCT id, m.id AS unit ORDER BY unit`;

/** Reads what belongs to stakeholders; one statement, whatever their number. */
export const unitRepository = (port: GraphPort) => ({
  /** The ids of the units and own projects of each, in their order. */
  async ofEach(ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await readRows(port, [text, text], UNITS_OF_EACH, { ids, tookPlace: TOOK_PLACE });
    return byParent(rows, ([, unit]) => unit);
  },
});
