import { identifierKey } from "../../../schema/identifier-key.js";
import type { LinkageRecord, SourceRecord, StakeholderRecord } from "../../../schema/record.js";

type Sourced = StakeholderRecord | LinkageRecord;

const documentsOf = (sources: readonly SourceRecord[]): Set<string> =>
  new Set(sources.map((source) => source.document));

/**
 * What to store when a record arrives for something that is stored. Where everything known of it comes from the documents
 * that speak now, the new record takes its place: the document was corrected. Where other documents have told of it too,
 * what they said stays, and the new record adds what they left open: missing fields, further list items, its sources.
 * A `joined` record, one that came under another id, never takes the place of anything. Merging the same record again
 * changes nothing.
 */
export function mergeRecords<R extends Sourced>(stored: R, incoming: R, joined: boolean): R {
  const speaking = documentsOf(incoming.sources);
  const alone = stored.sources.every((source) => speaking.has(source.document));
  if (alone && !joined) return incoming;
  const merged: Record<string, unknown> = { ...fillGaps(stored, incoming) };
  if (!joined) merged["sources"] = sourcesOf(stored, incoming, speaking);
  if ("name" in stored && "name" in incoming) {
    merged["otherNames"] = allNames(stored, incoming);
    merged["identifiers"] = allIdentifiers(stored, incoming);
  }
  return { ...merged, id: stored.id } as R;
}

/** The stored record with the fields and list items that only the incoming one has. */
export function fillGaps<R extends object>(stored: R, incoming: R): R {
  const filled = { ...stored } as Record<string, unknown>;
  for (const [field, value] of Object.entries(incoming)) {
    const kept = filled[field];
    if (kept === undefined) filled[field] = value;
    else if (Array.isArray(kept) && Array.isArray(value)) filled[field] = union(kept, value);
  }
  return filled as R;
}

const union = (kept: readonly unknown[], added: readonly unknown[]): unknown[] => {
  const all = new Map([...kept, ...added].map((item) => [JSON.stringify(item), item]));
  return [...all.values()];
};

/** What the documents that speak now no longer say is dropped; the rest keeps its order. */
function sourcesOf(stored: Sourced, incoming: Sourced, speaking: ReadonlySet<string>): unknown[] {
  const said = new Set(incoming.sources.map((source) => JSON.stringify(source)));
  const kept = stored.sources.filter(
    (source) => !speaking.has(source.document) || said.has(JSON.stringify(source)),
  );
  return union(kept, incoming.sources);
}

/** Every name that either knows it by, apart from the one that stands. */
const allNames = (stored: StakeholderRecord, incoming: StakeholderRecord): string[] =>
  [...new Set([...stored.otherNames, incoming.name, ...incoming.otherNames])].filter(
    (name) => name !== stored.name,
  );

/** Every identifier that either has, those that are stored as they are spelt. */
function allIdentifiers(stored: StakeholderRecord, incoming: StakeholderRecord): unknown[] {
  const known = new Set(stored.identifiers.map(identifierKey));
  return [...stored.identifiers, ...incoming.identifiers.filter((one) => !known.has(identifierKey(one)))];
}
