import { fold } from "../../../schema/fold.js";
import type { DatasetRecord } from "../../../schema/record.js";
import type { GraphTransaction } from "../graph/port.js";
import type { Known } from "../log/change-log.js";
import { fillGaps } from "./merge-records.js";
import { type FacetLabel, FACETS } from "../repositories/patterns.js";
import { digest, json, type Properties } from "./properties.js";
import { FACET } from "../repositories/stored.js";
import { asFacetRecord, type FacetRecord, toFacetRecord } from "../repositories/stored-record.js";
import type { WriteCounts, WriteScope } from "./write-options.js";

/** Which of these facets are stored, what are they called, and what are they like? */
const KNOWN_FACETS = "UNWIND $ids AS id MATCH (f:Facet {id: id}) RETURN f.id, f.digest, f.v";

/** What is stored of these facets? */
const STORED = `UNWIND $ids AS id MATCH (f:Facet {id: id}) RETURN ${FACET.of("f")} AS f`;

/** Store these facets. */
const STORE_FACETS = (label: FacetLabel): string =>
  `UNWIND $rows AS row MERGE (f:Facet {id: row.id}) SET f:${label} SET f = row`;

/** Which facet lies in which? */
const FACET_PARENTS = "MATCH (f:Facet) RETURN f.id, f.parent, f.lineage";

/** A facet's lineage is itself and all that hold it: what filters compare with. */
const SET_LINEAGE = "UNWIND $rows AS row MATCH (f:Facet {id: row.id}) SET f.lineage = row.lineage";

/** What is known of those of these facets that are stored, by id. */
export async function knownFacets(
  reader: GraphTransaction,
  ids: readonly string[],
): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.run(KNOWN_FACETS, { ids });
  return new Map(rows.map(([id, mark, v]) => [id as string, { digest: mark, version: v ?? null } as Known]));
}

/** The facets of a dataset with their labels. */
const facetsIn = (dataset: DatasetRecord): (readonly [FacetLabel, FacetRecord])[] =>
  (Object.keys(FACETS) as FacetLabel[]).flatMap((label) =>
    dataset[FACETS[label].list].map((record) => [label, record] as const),
  );

/** A facet to store, and what is stored under its id. */
interface Differing {
  readonly label: FacetLabel;
  readonly record: FacetRecord;
  readonly before: FacetRecord | undefined;
}

/**
 * Stores the facets that are new or changed, unless only asked what would be; gives how many are of each sort. Unless
 * told to replace, what is stored of a sector, place or topic stands, and gaps are filled: facets have no sources that
 * would tell whose word counts.
 */
export async function storeFacets(scope: WriteScope, dataset: DatasetRecord): Promise<WriteCounts> {
  const { transaction, dryRun } = scope;
  const incoming = facetsIn(dataset);
  const known = await knownFacets(
    transaction,
    incoming.map(([, record]) => record.id),
  );
  const differing = await merged(scope, incoming, known);
  const changed = differing.filter(({ before }) => before !== undefined).length;
  if (!dryRun && differing.length > 0) {
    for (const label of Object.keys(FACETS) as FacetLabel[]) {
      const ofLabel = differing.filter((one) => one.label === label);
      const rows = ofLabel.map((one) => facetProperties(scope, one, known.get(one.record.id)));
      if (rows.length > 0) await transaction.run(STORE_FACETS(label), { rows });
    }
    await setLineages(transaction);
  }
  return { added: differing.length - changed, changed, unchanged: incoming.length - differing.length };
}

/** The facets that differ from what is stored, merged with it where it stands. */
async function merged(
  { transaction, replace }: WriteScope,
  incoming: readonly (readonly [FacetLabel, FacetRecord])[],
  known: ReadonlyMap<string, Known>,
): Promise<Differing[]> {
  const differing = incoming.filter(([, record]) => known.get(record.id)?.digest !== digest(record));
  const ids = differing.flatMap(([, { id }]) => (known.has(id) ? [id] : []));
  const rows = ids.length === 0 ? [] : await transaction.run(STORED, { ids });
  const stored = new Map(
    rows.map(([columns]) => toFacetRecord(FACET.decode(columns))).map((one) => [one.id, one]),
  );
  return differing.flatMap(([label, given]): Differing[] => {
    const before = stored.get(given.id);
    const stands = before !== undefined && !replace && label !== "Document";
    const record = stands ? asFacetRecord(label, fillGaps(before, given)) : given;
    return before !== undefined && digest(before) === digest(record) ? [] : [{ label, record, before }];
  });
}

function facetProperties(
  { log, stamps }: WriteScope,
  { label, record, before }: Differing,
  known: Known | undefined,
): Properties {
  const { codes, sources, remarks, ...simple } = {
    codes: [],
    sources: undefined,
    remarks: undefined,
    ...record,
  };
  const written = { id: record.id, sort: label, digest: digest(record) };
  if (known === undefined || before === undefined) log.add(written);
  else log.set(written, known, before, record);
  return {
    ...(simple as Properties),
    nameKey: fold(record.name),
    codes: json(codes),
    sources: json(sources),
    remarks: json(remarks),
    digest: written.digest,
    v: log.seq,
    ...stamps?.get(record.id),
  };
}

async function setLineages(transaction: GraphTransaction): Promise<void> {
  const stored = await transaction.run(FACET_PARENTS);
  const parents = new Map(stored.map((row) => [row[0] as string, row[1] as string | null]));
  const lineage = (id: string): string[] => {
    const chain = [id];
    for (let parent = parents.get(id); parent && !chain.includes(parent); parent = parents.get(parent))
      chain.push(parent);
    return chain;
  };
  const rows = stored
    .map(([id, , kept]) => ({
      id: id as string,
      lineage: lineage(id as string),
      kept: kept as string[] | null,
    }))
    .filter((row) => row.kept?.join() !== row.lineage.join())
    .map(({ id, lineage: chain }) => ({ id, lineage: chain }));
  if (rows.length > 0) await transaction.run(SET_LINEAGE, { rows });
}
