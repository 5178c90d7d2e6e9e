import type { GraphPort, Parameters, ReadOptions, Row } from "../graph/port.js";
import { anchorOf } from "./linkage-repository.js";
import { LINKAGE_TYPES } from "./patterns.js";
import {
  FACET,
  LINKAGE,
  STAKEHOLDER,
  type StoredFacet,
  type StoredLinkage,
  type StoredStakeholder,
} from "./stored.js";

/** How many things one read asks for. */
const A_READ = 1_000;

/** What are these facets like now, and of which commit? */
const FACETS = `UNWIND $ids AS id MATCH (f:Facet {id: id}) RETURN f.v, ${FACET.of("f")} AS row`;

/** And these stakeholders? */
const STAKEHOLDERS = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN n.v, ${STAKEHOLDER.of("n")} AS row`;

/**
 * And these linkages? Each anchor is looked at once, and of its linkages only those whose last commit is no older than
 * `since`: a number is compared for half the work of an id.
 */
const LINKAGES = `UNWIND $ids AS key MATCH (n:Stakeholder {id: key[0]})-[r:${LINKAGE_TYPES}]-() WHERE coalesce(r.v, 0) >= $since AND r.id IN key[1] RETURN r.v, ${LINKAGE.of("r")} AS row`;

/** A row as it is stored now, and the commit of its last change; null where it was stored before the log. */
export interface VersionedRow<T> {
  readonly version: number | null;
  readonly row: T;
}

/** Reads of what some commits changed, by id; what is not there is missing. */
export const changedRowsRepository = (port: GraphPort, options: ReadOptions = {}) => {
  const read = async <T extends { readonly id: string }>(
    statement: string,
    keys: readonly (string | readonly [string, readonly string[]])[],
    decode: (row: unknown) => T,
    parameters: Parameters = {},
  ): Promise<Map<string, VersionedRow<T>>> => {
    const found = new Map<string, VersionedRow<T>>();
    for (let start = 0; start < keys.length; start += A_READ) {
      const ids = keys.slice(start, start + A_READ);
      const rows: Row[] = await port.read(statement, { ...parameters, ids }, options);
      for (const [version, row] of rows) {
        const one = decode(row);
        found.set(one.id, { version: (version ?? null) as number | null, row: one });
      }
    }
    return found;
  };
  return {
    facets: (ids: readonly string[]) => read<StoredFacet>(FACETS, ids, FACET.decode),
    stakeholders: (ids: readonly string[]) => read<StoredStakeholder>(STAKEHOLDERS, ids, STAKEHOLDER.decode),
    /** Those whose last commit is no older than `since`; of all where that is 0. */
    linkages: (ids: readonly string[], since: number) =>
      read<StoredLinkage>(LINKAGES, anchored(ids), LINKAGE.decode, { since }),
  };
};

/** Linkages by the end that their ids name, so that each end is looked at once. */
export function anchored(ids: readonly string[]): [string, string[]][] {
  const byAnchor = new Map<string, string[]>();
  for (const id of ids) {
    const anchor = anchorOf(id);
    if (anchor === null) continue;
    const own = byAnchor.get(anchor);
    if (own) own.push(id);
    else byAnchor.set(anchor, [id]);
  }
  return [...byAnchor];
}
