import { stakeholdersOf } from "../../../schema/check-dataset.js";
import type { DatasetRecord } from "../../../schema/record.js";
import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort, GraphSchema, GraphTransaction } from "../graph/port.js";
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
  ],
  indexes: [
    ...labelled("nameKey"),
    { label: "Stakeholder", property: "degree" },
    { label: "Stakeholder", property: "kind" },
    { label: "Facet", property: "parent" },
  ],
  text: { label: "Stakeholder", property: "searchIndex" },
};

/** One writer at a time: whoever writes this first goes on, the others wait for its commit. */
const QUEUE = "MERGE (m:Meta {id: 'writer'}) SET m.writing = true RETURN coalesce(m.version, 0)";

/** Is anybody stored? */
const ANYBODY = "MATCH (n:Stakeholder) RETURN n.id LIMIT 1";

/** Something changed: the version of the data goes up. */
const RAISE =
  "MATCH (m:Meta {id: 'writer'}) SET m.version = coalesce(m.version, 0) + 1, m.writtenAt = $now RETURN m.version";

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
  async upsert(dataset: DatasetRecord, now: Date): Promise<UpsertCounts> {
    const first = { known: () => false, isFirst: () => true, run: { version: undefined } };
    const outcome = await this.storeBatch(dataset, {
      now,
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

  /** Stores a batch in one transaction, facets first and linkages last; what names something unknown is left out and named. */
  async storeBatch(batch: DatasetRecord, options: WriteOptions): Promise<BatchOutcome> {
    const toIndexedText = (words: readonly string[]): string => port.toIndexedText(words);
    if (options.dryRun) {
      const transaction = { run: port.read.bind(port) };
      return storeParts({ ...options, transaction, toIndexedText, isNew: () => false }, batch);
    }
    const { run, isFirst } = options;
    const stored = await port.write(async (transaction) => {
      const before = (await transaction.run(QUEUE))[0]?.[0] as number;
      const alone = await isAlone(run, before, transaction);
      const isNew = (id: string): boolean => alone && isFirst(id);
      const outcome = await storeParts({ ...options, transaction, toIndexedText, isNew }, batch);
      const counts = [outcome.facets, outcome.stakeholders, outcome.linkages];
      const changed = counts.some(({ added, changed: others }) => added + others > 0);
      const raised = changed ? await transaction.run(RAISE, { now: options.now.toISOString() }) : [];
      return { outcome, version: alone ? ((raised[0]?.[0] as number | undefined) ?? before) : null };
    });
    run.version = stored.version;
    return stored.outcome;
  },
});

/** Whether the graph holds nothing but what this run has stored. */
async function isAlone(
  { version }: WritingRun,
  found: number,
  transaction: GraphTransaction,
): Promise<boolean> {
  if (version === undefined) return (await transaction.run(ANYBODY)).length === 0;
  return version === found;
}

async function storeParts(scope: WriteScope, batch: DatasetRecord): Promise<BatchOutcome> {
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
