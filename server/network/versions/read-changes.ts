import { setTimeout as pause } from "node:timers/promises";
import type { GraphPort } from "../../store/graph/port.js";
import type { Change, Commit } from "../../store/log/log-repository.js";
import {
  changedRowsRepository,
  type VersionedRow,
} from "../../store/repositories/changed-rows-repository.js";
import { facetLabelOfId } from "../../store/repositories/patterns.js";
import type { StoredChanges } from "./snapshot.js";

/** How long a row that is not visible yet is waited for, and how often it is asked for. */
const A_WAIT_MS = 20;
const MOST_WAITS = 100;

type Kept<T> = Map<string, T | null>;

/**
 * What is stored now of what these commits changed. A row that shows an older state than its last change, as Neo4j may for
 * a moment, is asked for again. What is younger than the commits comes as it is: the next patch brings it once more.
 */
export async function readChanges(port: GraphPort, commits: readonly Commit[]): Promise<StoredChanges> {
  const last = new Map<string, Change>();
  for (const commit of commits) for (const change of commit.changes) last.set(change.id, change);
  const rows = changedRowsRepository(port);
  const ids = { facets: [] as Change[], stakeholders: [] as Change[], linkages: [] as Change[] };
  for (const change of last.values()) ids[partOf(change.id)].push(change);
  return {
    facets: await visible(ids.facets, (some) => rows.facets(some)),
    stakeholders: await visible(ids.stakeholders, (some) => rows.stakeholders(some)),
    linkages: await visible(ids.linkages, (some, since) => rows.linkages(some, since)),
  };
}

function partOf(id: string): "facets" | "stakeholders" | "linkages" {
  if (id.startsWith("linkage:")) return "linkages";
  return facetLabelOfId(id) === undefined ? "stakeholders" : "facets";
}

async function visible<T>(
  changes: readonly Change[],
  read: (ids: readonly string[], since: number) => Promise<Map<string, VersionedRow<T>>>,
): Promise<Kept<T>> {
  const found: Kept<T> = new Map();
  let missing = changes;
  for (let waits = 0; missing.length > 0; waits++) {
    const isLast = waits === MOST_WAITS;
    const since = isLast ? 0 : oldest(missing);
    const rows = await read(
      missing.map(({ id }) => id),
      since,
    );
    missing = missing.filter((change) => {
      const row = rows.get(change.id);
      if (!isLast && !shows(change, row)) return true;
      found.set(change.id, row?.row ?? null);
      return false;
    });
    if (missing.length > 0) await pause(A_WAIT_MS);
  }
  return found;
}

/** The first commit that any of these changes belongs to. */
const oldest = (changes: readonly Change[]): number =>
  changes.reduce((least, { version }) => Math.min(least, version), Infinity);

/** Whether a row shows a change, or a later one. */
function shows({ operation, version }: Change, row: VersionedRow<unknown> | undefined): boolean {
  if (row === undefined) return operation === "DROP" || operation === "MERGE";
  return (row.version ?? 0) >= version;
}
