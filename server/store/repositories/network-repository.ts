import type { GraphPort, Parameters } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { columns, number, readCount, readRows, text, texts } from "./checked-rows.js";
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
const between = (linkage: string, where: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]->(m:Stakeholder) WHERE m.id IN $ids AND ${where} WITH r ORDER BY r.id LIMIT $limit RETURN ${linkage} AS linkage ORDER BY r.id`;

/** Which linkages stand between these stakeholders, from whom to whom? */
const endsBetween = (where: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]->(m:Stakeholder) WHERE m.id IN $ids AND ${where} RETURN r.id AS linkage, n.id AS near, m.id AS far ORDER BY linkage`;

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

/** A ring of nobody where nobody is there. */
async function readRing(port: GraphPort, statement: string, parameters: Parameters): Promise<Ring> {
  const [row] = await readRows(port, [texts, number], statement, parameters);
  return { ids: row?.[0] ?? [], total: row?.[1] ?? 0 };
}

/**
 * The ends of all linkages between these stakeholders, as places in `ids`, by the ids of the linkages; those that are
 * chosen by their places in this list are read whole.
 */
async function choiceOf(
  port: GraphPort,
  linkages: RecordReaders["linkages"],
  ids: readonly string[],
  walk: Walk,
) {
  const bindings = new Bindings();
  const where = linkageWhere(walk.linkages, { linkage: "r", from: "n", to: "m" }, bindings);
  const all = await readRows(port, [text, text, text], endsBetween(where), bindings.parameters({ ids }));
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  return {
    from: all.map(([, from]) => placeOf.get(from) as number),
    to: all.map(([, , to]) => placeOf.get(to) as number),
    read: async (places: readonly number[]): Promise<StoredLinkage[]> => {
      const chosen = places.map((place) => (all[place] as (typeof all)[number])[0]);
      const statement = between(linkages.of("r"), "r.id IN $chosen");
      const rows = await readRows(port, [columns], statement, { ids, chosen, limit: chosen.length });
      return rows.map(([linkage]) => linkages.decode(linkage));
    },
  };
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
      return readRing(port, statement, bindings.parameters({ frontier, seen, room }));
    },

    /** The best connected `room` of all. */
    async wholeRing(walk: Walk, room: number): Promise<Ring> {
      const bindings = new Bindings();
      const where = [stakeholderWhere(walk.stakeholders, "m", bindings)];
      if (walk.avoiding.length > 0) where.push(`NOT m.id IN ${bindings.bind(walk.avoiding)}`);
      return readRing(port, wholeRing(allOf(where)), bindings.parameters({ room }));
    },

    /** The linkages between these stakeholders, by id; undefined where they are more than `most`. */
    async linkagesBetween(
      ids: readonly string[],
      walk: Walk,
      most: number,
    ): Promise<StoredLinkage[] | undefined> {
      const bindings = new Bindings();
      const statement = between(
        linkages.of("r"),
        linkageWhere(walk.linkages, { linkage: "r", from: "n", to: "m" }, bindings),
      );
      const parameters = bindings.parameters({ ids, limit: most + 1 });
      const rows = await readRows(port, [columns], statement, parameters);
      return rows.length > most ? undefined : rows.map(([linkage]) => linkages.decode(linkage));
    },

    /** All linkages between these stakeholders, to choose from. */
    choiceBetween: (ids: readonly string[], walk: Walk) => choiceOf(port, linkages, ids, walk),

    async countLinkagesBetween(ids: readonly string[], walk: Walk): Promise<number> {
      const bindings = new Bindings();
      const statement = countBetween(
        linkageWhere(walk.linkages, { linkage: "r", from: "n", to: "m" }, bindings),
      );
      return readCount(port, statement, bindings.parameters({ ids }));
    },

    async countLinkagesLeftOut(
      inner: readonly string[],
      kept: readonly string[],
      walk: Walk,
    ): Promise<number> {
      const bindings = new Bindings();
      const statement = countLeftOut(walkable(walk, bindings));
      return readCount(port, statement, bindings.parameters({ inner, kept }));
    },
  };
};
