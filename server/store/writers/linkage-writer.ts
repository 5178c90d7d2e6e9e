import type { LinkageKind } from "../../../schema/linkages.js";
import type { LinkageRecord } from "../../../schema/record.js";
import type { Value } from "../graph/port.js";
import { knownFacets } from "./facet-writer.js";
import { anchorOf } from "../repositories/linkage-repository.js";
import { mergeRecords } from "./merge-records.js";
import { LINKAGE_TYPES } from "../repositories/patterns.js";
import { linkageDigest, linkageProperties, type Properties } from "./properties.js";
import { propertyColumns } from "./property-columns.js";
import { type RowStatement, runRows } from "./run-rows.js";
import { LINKAGE } from "../repositories/stored.js";
import { asLinkageRecord, toLinkageRecord } from "../repositories/stored-record.js";
import type { Aliases } from "./aliases.js";
import type { PartOutcome, Unresolved, WriteScope } from "./write-options.js";

/** Which of these stakeholders are stored? */
const STORED_ENDS = "UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN n.id";

/** Which of these linkages are stored, between whom, and as what? Each anchor is looked at once. */
const STORED = `UNWIND $rows AS row MATCH (n:Stakeholder {id: row[0]})-[r:${LINKAGE_TYPES}]-() WHERE r.id IN row[1] RETURN r.id, type(r), startNode(r).id, endNode(r).id, r.digest, r.v`;

/** What is stored of these linkages? Found from the end that is not the anchor, which is seldom the one with many. */
const STORED_WHOLE = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row[0]}), (b:Stakeholder {id: row[1]}) MATCH (b)-[r:${LINKAGE_TYPES}]-(a) WHERE r.id = row[2] RETURN ${LINKAGE.of("r")} AS r`;

/** Add these linkages of one kind. */
const ADD = (kind: LinkageKind, pattern: string): string =>
  `UNWIND $rows AS row MATCH (a:Stakeholder {id: row[0]}), (b:Stakeholder {id: row[1]}) CREATE (a)-[:${kind} ${pattern}]->(b)`;

/** Change these linkages of one kind. */
const CHANGE = (kind: LinkageKind): string =>
  `UNWIND $rows AS row MATCH (a:Stakeholder {id: row.from}), (b:Stakeholder {id: row.to}) MATCH (b)<-[r:${kind}]-(a) WHERE r.id = row.properties.id WITH r, row, r.createdAt AS createdAt SET r = row.properties SET r.createdAt = createdAt`;

/** Take these linkages away. */
const REMOVE = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row[0]}), (b:Stakeholder {id: row[1]}) MATCH (b)<-[r:${LINKAGE_TYPES}]-(a) WHERE r.id = row[2] DELETE r`;

/** Keep the number of linkages with each stakeholder, for filters and orders. */
const ADD_TO_DEGREES =
  "UNWIND $rows AS row MATCH (n:Stakeholder {id: row[0]}) SET n.degree = coalesce(n.degree, 0) + row[1]";

type Missing = Omit<Unresolved, "id">;

interface StoredLine {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly digest: string;
  readonly version: number | null;
}

/** A record to store, and what is stored under its id. */
interface Differing {
  readonly record: LinkageRecord;
  readonly before: LinkageRecord | undefined;
}

/**
 * Stores the linkages of a batch that are new or changed. One whose kind or ends changed takes the place of the old one.
 * Those that name a stakeholder or a document that is not stored are given back.
 */
export async function storeLinkages(
  scope: WriteScope,
  given: readonly LinkageRecord[],
): Promise<PartOutcome> {
  if (given.length === 0) return { counts: { added: 0, changed: 0, unchanged: 0 }, unresolved: [] };
  const records = scope.aliases.isEmpty ? given : given.map((record) => underAliases(record, scope.aliases));
  const dangling = await danglingEnds(scope, records);
  const known = dangling.size === 0 ? records : records.filter((record) => !dangling.has(record));
  const unresolved = given.flatMap(({ id }, index) => {
    const missing = dangling.get(records[index] as LinkageRecord);
    return missing === undefined ? [] : [{ id, ...missing }];
  });
  const stored = await storedLines(scope, known);
  const differing = await merged(scope, known, stored);
  const changed = differing.filter(({ before }) => before !== undefined).length;
  if (!scope.dryRun && differing.length > 0)
    await runRows(scope.transaction, changes(scope, differing, stored));
  const counts = { added: differing.length - changed, changed, unchanged: known.length - differing.length };
  return { counts, unresolved };
}

function underAliases(record: LinkageRecord, aliases: Aliases): LinkageRecord {
  const from = aliases.resolve(record.from);
  const to = aliases.resolve(record.to);
  if (from === record.from && to === record.to) return record;
  const anchor = anchorOf(record.id) ?? "";
  const id = record.id.replace(anchor, aliases.resolve(anchor));
  return { ...record, id, from, to };
}

async function danglingEnds(
  scope: WriteScope,
  records: readonly LinkageRecord[],
): Promise<Map<LinkageRecord, Missing>> {
  const unknown = (ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => !scope.known(id));
  const ids = unknown(records.flatMap((record) => [record.from, record.to]));
  const rows = ids.length === 0 ? [] : await scope.transaction.run(STORED_ENDS, { ids });
  const stored = new Set(rows.map(([id]) => id));
  const documents = await knownFacets(
    scope.transaction,
    unknown(records.flatMap((record) => record.sources.map((source) => source.document))),
  );
  const dangling = new Map<LinkageRecord, Missing>();
  for (const record of records) {
    const ends = [["from", record.from] as const, ["to", record.to] as const];
    const lost = ends.find(([, target]) => !stored.has(target) && !scope.known(target));
    const untold = record.sources.find(({ document }) => !documents.has(document) && !scope.known(document));
    if (lost !== undefined) dangling.set(record, { field: lost[0], target: lost[1] });
    else if (untold !== undefined) dangling.set(record, { field: "sources", target: untold.document });
  }
  return dangling;
}

async function storedLines(
  scope: WriteScope,
  records: readonly LinkageRecord[],
): Promise<Map<string, StoredLine>> {
  const anchored = new Map<string, string[]>();
  for (const { id, from } of records) {
    // Under an alias it may meet one that came under that name.
    if (scope.aliases.isEmpty && scope.isNew(id)) continue;
    const anchor = anchorOf(id) ?? from;
    const ids = anchored.get(anchor);
    if (ids) ids.push(id);
    else anchored.set(anchor, [id]);
  }
  if (anchored.size === 0) return new Map();
  const rows = await scope.transaction.run(STORED, { rows: [...anchored] });
  return new Map(
    rows.map(([id, kind, from, to, mark, v]) => {
      const line = { kind, from, to, digest: mark, version: v ?? null } as StoredLine;
      return [id as string, line];
    }),
  );
}

const otherEnd = (id: string, { from, to }: { from: string; to: string }): [string, string] =>
  anchorOf(id) === from ? [from, to] : [to, from];

/** The records that differ from what is stored, merged with it unless they replace it. */
async function merged(
  scope: WriteScope,
  records: readonly LinkageRecord[],
  stored: ReadonlyMap<string, StoredLine>,
): Promise<Differing[]> {
  const differing = records.filter((record) => {
    const line = stored.get(record.id);
    return line === undefined || line.digest !== linkageDigest(record);
  });
  const rows = differing.flatMap((record): Value[] => {
    const line = stored.get(record.id);
    return line === undefined ? [] : [[...otherEnd(record.id, line), record.id]];
  });
  const found = rows.length === 0 ? [] : await scope.transaction.run(STORED_WHOLE, { rows });
  const before = new Map(
    found.map(([columns]) => {
      const record = toLinkageRecord(LINKAGE.decode(columns));
      return [record.id, record];
    }),
  );
  return differing.flatMap((record): Differing[] => {
    const kept = before.get(record.id);
    if (kept === undefined) return [{ record, before: undefined }];
    const whole = asLinkageRecord(scope.replace ? record : mergeRecords(kept, record, false));
    return linkageDigest(kept) === linkageDigest(whole) ? [] : [{ record: whole, before: kept }];
  });
}

/** What has to be run, in order; rows are made, and told to the log, when they are asked for. */
function* changes(
  scope: WriteScope,
  differing: readonly Differing[],
  stored: ReadonlyMap<string, StoredLine>,
): Generator<RowStatement> {
  const isSame = ({ record, before }: Differing): boolean =>
    before?.kind === record.kind && before.from === record.from && before.to === record.to;
  const added = differing.filter((one) => !isSame(one));
  const removed = added.flatMap(({ before }) => (before === undefined ? [] : [before]));
  const propertiesOf = (one: Differing): Properties => toProperties(scope, one, stored.get(one.record.id));
  yield [REMOVE, removed.map(({ id, from, to }) => [from, to, id])];
  for (const [kind, same] of byKind(differing.filter(isSame)))
    yield [
      CHANGE(kind),
      same.map((one) => ({ from: one.record.from, to: one.record.to, properties: propertiesOf(one) })),
    ];
  for (const [kind, fresh] of byKind(added)) {
    const ends = fresh.map(({ record }) => [record.from, record.to]);
    const { pattern, rows } = propertyColumns(fresh.map(propertiesOf), ends);
    yield [ADD(kind, pattern), rows];
  }
  // Linkages come last, so the log is whole; heard of where it is waited for.
  scope.log.pack().catch(() => undefined);
  const ends = added.map(({ record }) => record);
  yield [ADD_TO_DEGREES, degreeChanges(ends, removed)];
}

function toProperties(
  { now, log, stamps }: WriteScope,
  { record, before }: Differing,
  line: StoredLine | undefined,
): Properties {
  const properties = linkageProperties(record);
  const written = { id: record.id, sort: record.kind, digest: properties["digest"] as string };
  if (line === undefined || before === undefined) log.add(written);
  else log.set(written, line, before, asLinkageRecord(record));
  const at = now.toISOString();
  return Object.assign(properties, { createdAt: at, updatedAt: at, v: log.seq }, stamps?.get(record.id));
}

function byKind(differing: readonly Differing[]): Map<LinkageKind, Differing[]> {
  const kinds = new Map<LinkageKind, Differing[]>();
  for (const one of differing) {
    const kind = one.record.kind as LinkageKind;
    const list = kinds.get(kind);
    if (list) list.push(one);
    else kinds.set(kind, [one]);
  }
  return kinds;
}

type Ends = Pick<LinkageRecord, "from" | "to">;

function degreeChanges(added: readonly Ends[], removed: readonly Ends[]): Value[] {
  const degrees = new Map<string, number>();
  const count = (lines: readonly Ends[], by: number): void => {
    for (const { from, to } of lines)
      for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + by);
  };
  count(added, 1);
  count(removed, -1);
  return [...degrees].filter(([, by]) => by !== 0);
}
