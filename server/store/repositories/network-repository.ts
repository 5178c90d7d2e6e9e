import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { linkageWhere, stakeholderWhere } from "./compile-filter.js";
import { allOf } from "./conditions.js";
import { LINKAGE_TYPES } from "./patterns.js";
import type { RecordReaders } from "./record-reader.js";
import type { StoredLinkage } from "./stored.js";
import { type Walk, walkable } from "./walk.js";

/** Who is one step from the frontier and not seen yet, best connected first, and how many are there in all? */
const nextRing = (where: string): string =>
  `UNWIND $frontier AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE NOT m.id IN $seen AND ${where} WITH DISTINCT m ORDER BY m.degree DESC, m.id WITH collect(m.id) AS ids RETURN ids[0..$room] AS ids, size(ids) AS total`;

/** Who is in the network at all, best connected first, and how many are there? */
const wholeRing = (where: string): string =>
  `MATCH (m:Stakeholder) WHERE ${where} WITH m ORDER BY m.degree DESC, m.id WITH collect(m.id) AS ids RETURN ids[0..$room] AS ids, size(ids) AS total`;

/** Which linkages stand between these stakeholders? */
const between = (columns: string, where: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]->(m:Stakeholder) WHERE m.id IN $ids AND ${where} WITH r ORDER BY r.id LIMIT $limit RETURN ${columns} AS linkage ORDER BY r.id`;

/** How many linkages stand between these stakeholders? */
const countBetween = (where: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]->(m:Stakeholder) WHERE m.id IN $ids AND ${where} RETURN count(r) AS total`;

/** How many linkages lead from the inner stakeholders to others that were left out? */
const countLeftOut = (where: string): string =>
  `UNWIND $inner AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE NOT m.id IN $kept AND ${where} RETURN count(r) AS total`;

/** Some ids in order, and how many there were to choose from. */
export interface Ring {
  readonly ids: readonly string[];
  readonly total: number;
}

/** Steps through the network, for walks that the application steers; one statement each. */
export const networkRepository = (port: GraphPort, { linkages }: Pick<RecordReaders, "linkages">) => {
  return {
    /** The best connected `room` of those one step from the frontier that are not seen. */
    async nextRing(
      frontier: readonly string[],
      seen: readonly string[],
      walk: Walk,
      room: number,
    ): Promise<Ring> {
      const bindings = new Bindings();
      const statement = nextRing(walkable(walk, bindings));
      const [row] = await port.read(statement, bindings.parameters({ frontier, seen, room }));
      return { ids: (row?.[0] ?? []) as string[], total: (row?.[1] ?? 0) as number };
    },

    /** The best connected `room` of all. */
    async wholeRing(walk: Walk, room: number): Promise<Ring> {
      const bindings = new Bindings();
      const where = [stakeholderWhere(walk.stakeholders, "m", bindings)];
      if (walk.avoiding.length > 0) where.push(`NOT m.id IN ${bindings.bind(walk.avoiding)}`);
      const [row] = await port.read(wholeRing(allOf(where)), bindings.parameters({ room }));
      return { ids: (row?.[0] ?? []) as string[], total: (row?.[1] ?? 0) as number };
    },

    /** The first `limit` linkages between these stakeholders, by id. */
    async linkagesBetween(ids: readonly string[], walk: Walk, limit: number): Promise<StoredLinkage[]> {
      const bindings = new Bindings();
      const statement = between(
        linkages.of("r"),
        linkageWhere(walk.linkages, { linkage: "r", from: "n", to: "m" }, bindings),
      );
      return (await port.read(statement, bindings.parameters({ ids, limit }))).map((row) =>
        linkages.decode(row[0]),
      );
    },

    async countLinkagesBetween(ids: readonly string[], walk: Walk): Promise<number> {
      const bindings = new Bindings();
      const statement = countBetween(
        linkageWhere(walk.linkages, { linkage: "r", from: "n", to: "m" }, bindings),
      );
      return (await port.read(statement, bindings.parameters({ ids })))[0]?.[0] as number;
    },

    async countLinkagesLeftOut(
      inner: readonly string[],
      kept: readonly string[],
      walk: Walk,
    ): Promise<number> {
      const bindings = new Bindings();
      const statement = countLeftOut(walkable(walk, bindings));
      return (await port.read(statement, bindings.parameters({ inner, kept })))[0]?.[0] as number;
    },
  };
};
