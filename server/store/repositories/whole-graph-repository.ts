import type { GraphPort } from "../graph/port.js";
import { LINKAGE_TYPES } from "./patterns.js";
import {
  FACET,
  LINKAGE,
  STAKEHOLDER,
  type StoredFacet,
  type StoredLinkage,
  type StoredStakeholder,
} from "./stored.js";

/** How many rows a read brings, and of how many stakeholders the linkages come together. */
const A_READ = 2_000;
const STARTS_A_READ = 500;

/** Which facets are there? */
const FACETS = `MATCH (f:Facet) WHERE f.id > $after WITH f ORDER BY f.id LIMIT $limit RETURN f.id AS id, ${FACET.of("f")} AS row ORDER BY id`;

/** Which stakeholders are there? */
const STAKEHOLDERS = `MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, ${STAKEHOLDER.of("n")} AS row ORDER BY id`;

/** Which linkages lead from these stakeholders? */
const LINKAGES = `UNWIND $ids AS start MATCH (a:Stakeholder {id: start})-[r:${LINKAGE_TYPES}]->(:Stakeholder) RETURN ${LINKAGE.of("r")} AS row`;

/** Everything that is stored, in parts that keep the service answering; the next part is read while one is used. */
export const wholeGraphRepository = (port: GraphPort) => ({
  facets: (): AsyncGenerator<readonly StoredFacet[], undefined> => byId(port, FACETS, FACET.decode),

  /** By id. */
  stakeholders: (): AsyncGenerator<readonly StoredStakeholder[], undefined> =>
    byId(port, STAKEHOLDERS, STAKEHOLDER.decode),

  /** Those that lead from these stakeholders, by their start. */
  async *linkages(starts: readonly string[]): AsyncGenerator<readonly StoredLinkage[], undefined> {
    const read = (from: number): Promise<readonly (readonly unknown[])[]> =>
      from < starts.length
        ? port.read(LINKAGES, { ids: starts.slice(from, from + STARTS_A_READ) })
        : Promise.resolve([]);
    let next = read(0);
    for (let from = 0; from < starts.length; from += STARTS_A_READ) {
      const rows = await next;
      next = read(from + STARTS_A_READ);
      next.catch(() => undefined);
      yield rows.map(([row]) => LINKAGE.decode(row));
    }
  },
});

/** All rows of a statement, by id. */
async function* byId<T extends { readonly id: string }>(
  port: GraphPort,
  statement: string,
  decode: (row: unknown) => T,
): AsyncGenerator<readonly T[], undefined> {
  const read = (after: string): Promise<readonly (readonly unknown[])[]> =>
    port.read(statement, { after, limit: A_READ });
  for (let next = read(""), more = true; more;) {
    const rows = await next;
    more = rows.length === A_READ;
    if (more) {
      next = read(rows.at(-1)?.[0] as string);
      next.catch(() => undefined);
    }
    yield rows.map(([, row]) => decode(row));
  }
}
