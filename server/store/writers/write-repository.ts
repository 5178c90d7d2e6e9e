import { stakeholdersOf } from "../../../schema/check-dataset.js";
import type { DatasetRecord } from "../../../schema/record.js";
import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort, GraphSchema, GraphTransaction } from "../graph/port.js";
import { ChangeLog } from "../log/change-log.js";
import type { Authorship } from "../log/commit.js";
import { loggedWrite } from "../log/logged-write.js";
import { Aliases } from "./aliases.js";
import { storeFacets } from "./facet-writer.js";
import { storeLinkages } from "./linkage-writer.js";
import { storeStakeholders } from "./stakeholder-writer.js";
import type { Unresolved, WriteCounts, WriteOptions, WriteScope, WritingRun } from "./write-options.js";

const labelled = (property: string): { label: string; property: string }[] =>
  ["Stakeholder", ...STAKEHOLDER_KINDS.map((kind) => kind.type)].map((label) => ({ label, property }));

/** What the graph keeps unique, indexed and searchable. */
export const GRAPH_SCHEMA: GraphSchema = {
  unique: [
    { label: "Stakeholder", property: "id" },
    { label: "Facet", property: "id" },
    { label: "Identifier", property: "id" },
    { label: "Meta", property: "id" },
    { label: "Commit", property: "seq" },
    { label: "Commit", property: "key" },
    { label: "Block", property: "id" },
  ],
  indexes: [
    ...labelled("nameKey"),
    { label: "Stakeholder", property: "degree" },
    { label: "Stakeholder", property: "kind" },
    { label: "Facet", property: "parent" },
  ],
};

/** Whoever writes through the program alone. */
const UNSIGNED: Authorship = { by: null, via: "program", why: null };

/** Is anybody stored? */
const ANYBODY = "MATCH (n:Stakeholder) RETURN n.id LIMIT 1";

/** When were these documents retrieved? */
const DOCUMENT_DATES =
  "UNWIND $ids AS id MATCH (f:Facet {id: id}) WHERE f.retrieved IS NOT NULL RETURN f.id, f.retrieved";

/** What a batch came to. */
export interface BatchOutcome {
  readonly facets: WriteCounts;
  readonly stakeholders: WriteCounts;
  readonly linkages: WriteCounts;
  /** The records that were not stored. */
  readonly unresolved: readonly Unresolved[];
}

/** How many records of a dataset were new or changed. */
export interface UpsertCounts {
  readonly facets: number;
  readonly stakeholders: number;
  readonly linkages: number;
}

/** Writes of records. Storing the same record twice changes nothing, `updatedAt` included. */
export const writeRepository = (port: GraphPort) => ({
  /** Stores a checked dataset in one transaction: all of it or nothing. It replaces what is stored under its ids. */
  async upsert(dataset: DatasetRecord, now: Date, author: Authorship = UNSIGNED): Promise<UpsertCounts> {
    const first = { known: () => false, isFirst: () => true, run: { version: undefined } };
    const outcome = await this.storeBatch(dataset, {
      now,
      author,
      replace: true,
      dryRun: false,
      aliases: new Map<string, string>(),
      ...first,
    });
    const written = ({ added, changed }: WriteCounts): number => added + changed;
    return {
      facets: written(outcome.facets),
      stakeholders: written(outcome.stakeholders),
      linkages: written(outcome.linkages),
    };
  },

  /** When these documents were retrieved, by id; those that are not stored are missing. */
  async documentDates(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await port.read(DOCUMENT_DATES, { ids });
    return new Map(rows.map(([id, retrieved]) => [id as string, retrieved as string]));
  },

  /**
   * Stores a batch in one transaction, facets first and linkages last, with the commit that tells of it; what names
   * something unknown is left out and named. Under the key of an earlier batch nothing is stored: what that came to is
   * given, or IDEMPOTENCY_MISMATCH thrown where it was another batch.
   */
  async storeBatch(batch: DatasetRecord, options: WriteOptions): Promise<BatchOutcome> {
    const { author, now, replace, run, isFirst, dryRun } = options;
    const tryParts = async (scope: Omit<WriteScope, keyof WriteOptions>): Promise<Tried> => {
      const aliases = new Aliases(options.aliases);
      const outcome = await storeParts({ ...options, ...scope, aliases }, batch);
      return { outcome, found: [...aliases.found], alone: false };
    };
    const keep = ({ outcome, found }: Tried): BatchOutcome => {
      for (const [alias, id] of found) options.aliases.set(alias, id);
      return outcome;
    };
    if (dryRun) {
      const transaction = { run: port.read.bind(port) };
      return keep(await tryParts({ transaction, isNew: () => false, log: new ChangeLog(0, null) }));
    }
    const request = { at: now.toISOString(), author, asked: [batch, replace] };
    const stored = await loggedWrite(port, request, async (transaction, log, version) => {
      const alone = await isAlone(run, version, transaction);
      const isNew = (id: string): boolean => alone && isFirst(id);
      return { ...(await tryParts({ transaction, isNew, log })), alone };
    });
    run.version = stored.value.alone && !stored.isRepeated ? stored.version : null;
    return keep(stored.value);
  },
});

/** What a try to store a batch came to; its effects on the run wait until it is stored. */
interface Tried {
  readonly outcome: BatchOutcome;
  readonly found: readonly (readonly [alias: string, id: string])[];
  /** Whether the graph held nothing but what this run has stored. */
  readonly alone: boolean;
}

/** Whether the graph holds nothing but what this run has stored. */
async function isAlone(
  { version }: WritingRun,
  found: number,
  transaction: GraphTransaction,
): Promise<boolean> {
  if (version !== undefined) return version === found;
  return found === 0 && (await transaction.run(ANYBODY)).length === 0;
}

/** Stores the parts of a batch, facets first and linkages last, in the transaction of the scope. */
export async function storeParts(scope: WriteScope, batch: DatasetRecord): Promise<BatchOutcome> {
  const facets = await storeFacets(scope, batch);
  const stakeholders = await storeStakeholders(scope, stakeholdersOf(batch));
  const linkages = await storeLinkages(scope, batch.linkages);
  return {
    facets,
    stakeholders: stakeholders.counts,
    linkages: linkages.counts,
    unresolved: [...stakeholders.unresolved, ...linkages.unresolved],
  };
}

export type WriteRepository = ReturnType<typeof writeRepository>;
