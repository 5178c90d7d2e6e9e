import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { columns, readRows, text } from "./checked-rows.js";
import { LINKAGE_TYPES } from "./patterns.js";
import type { RecordReaders } from "./record-reader.js";
import type { StoredLinkage } from "./stored.js";
import { type Walk, walkable } from "./walk.js";

/** Which steps lead from the frontier, and over which linkages? */
const steps = (where: string): string =>
  `UNWIND $frontier AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE ${where} RETURN DISTINCT id, m.id AS next`;

/** Which linkages make each of these steps? */
const linkagesOfSteps = (linkage: string, where: string): string =>
  `UNWIND $steps AS step MATCH (n:Stakeholder {id: step[0]})-[r:${LINKAGE_TYPES}]-(m:Stakeholder {id: step[1]}) WHERE ${where} RETURN step[0] AS a, step[1] AS b, ${linkage} AS linkage ORDER BY r.id`;

/** Reads of a search for paths; one statement each. */
export const pathRepository = (port: GraphPort, { linkages }: Pick<RecordReaders, "linkages">) => ({
  /** Every pair of a frontier stakeholder and a neighbour it leads to; backwards when `reverse`. */
  async steps(
    frontier: readonly string[],
    walk: Walk,
    reverse: boolean,
  ): Promise<(readonly [string, string])[]> {
    const bindings = new Bindings();
    const statement = steps(walkable(walk, bindings, reverse));
    return readRows(port, [text, text], statement, bindings.parameters({ frontier }));
  },

  /** The linkages of each step, by id. */
  async linkagesOfSteps(
    pairs: readonly (readonly [string, string])[],
    walk: Walk,
  ): Promise<Map<string, StoredLinkage[]>> {
    const bindings = new Bindings();
    const statement = linkagesOfSteps(
      linkages.of("r"),
      walkable({ ...walk, stakeholders: null, avoiding: [] }, bindings),
    );
    const found = new Map<string, StoredLinkage[]>(pairs.map(([a, b]) => [stepKey(a, b), []]));
    const parameters = bindings.parameters({ steps: pairs });
    for (const [a, b, linkage] of await readRows(port, [text, text, columns], statement, parameters))
      found.get(stepKey(a, b))?.push(linkages.decode(linkage));
    return found;
  },
});

/** Names a step in maps. */
export const stepKey = (from: string, to: string): string => `${from}\n${to}`;
