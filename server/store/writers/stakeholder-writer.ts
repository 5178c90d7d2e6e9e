import type { StakeholderRecord } from "../../../schema/record.js";
import {
  STAKEHOLDER_KINDS,
  stakeholderKindOfId,
  type StakeholderType,
} from "../../../schema/stakeholder-kinds.js";
import type { Value } from "../graph/port.js";
import type { Known } from "../log/change-log.js";
import { knownFacets } from "./facet-writer.js";
import { identifierChanges, joinByIdentifiers } from "./identifier-writer.js";
import { mergeRecords } from "./merge-records.js";
import { type FacetLabel, FACETS } from "../repositories/patterns.js";
import { digest, facetsOf, type Properties, stakeholderProperties } from "./properties.js";
import { propertyColumns } from "./property-columns.js";
import { type RowStatement, runRows } from "./run-rows.js";
import { STAKEHOLDER } from "../repositories/stored.js";
import { asRecordOfItsKind, toStakeholderRecord } from "../repositories/stored-record.js";
import type { PartOutcome, Unresolved, WriteScope } from "./write-options.js";

/** Which of these stakeholders are stored, and as what? */
const DIGESTS = "UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN n.id, n.digest, n.v";

/** What is stored of these stakeholders? */
const STORED = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN ${STAKEHOLDER.of("n")} AS n`;

/** Add these stakeholders of one kind, which are not stored. */
const ADD = (label: StakeholderType, pattern: string): string =>
  `UNWIND $rows AS row CREATE (n:Stakeholder:${label} ${pattern})`;

/** Change these stakeholders of one kind. */
const CHANGE = (label: StakeholderType): string =>
  `UNWIND $rows AS row MATCH (n:Stakeholder {id: row.id}) WITH n, row, n.createdAt AS createdAt, coalesce(n.degree, 0) AS degree SET n:${label} SET n = row SET n.createdAt = createdAt, n.degree = degree`;

/** Forget which facets these stakeholders had. */
const UNTIE_FACETS = `UNWIND $rows AS id MATCH (n:Stakeholder {id: id})-[t:${Object.values(FACETS)
  .map((facet) => facet.relationship)
  .join("|")}]->() DELETE t`;

/** Tie stakeholders, which have no such ties, to their facets. */
const TIE_FACETS = (label: FacetLabel): string =>
  `UNWIND $rows AS row MATCH (n:Stakeholder {id: row[0]}), (f:Facet {id: row[1]}) CREATE (n)-[:${FACETS[label].relationship}]->(f)`;

/** A record to store, and what is stored under its id. */
interface Differing {
  readonly record: StakeholderRecord;
  readonly before: StakeholderRecord | undefined;
}

/** Stores the stakeholders of a batch that are new or changed; those that name an unknown facet are given back. */
export async function storeStakeholders(
  scope: WriteScope,
  given: readonly StakeholderRecord[],
): Promise<PartOutcome> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  if (given.length === 0) return { counts, unresolved: [] };
  const known = new Map<string, Known>();
  const lookUp = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    for (const [id, mark, v] of await scope.transaction.run(DIGESTS, { ids }))
      known.set(id as string, { digest: mark as string, version: (v ?? null) as number | null });
  };
  await lookUp(given.map((record) => record.id).filter((id) => !scope.isNew(id)));
  const joined = scope.replace
    ? new Map<StakeholderRecord, StakeholderRecord>()
    : await joinByIdentifiers(scope, given, known);
  const records = joined.size === 0 ? given : given.map((record) => joined.get(record) ?? record);
  await lookUp([...joined.values()].map((record) => record.id));

  const differing = await merged(scope, records, new Set(joined.values()), known);
  const facets = await knownFacets(scope.transaction, facetIds(differing.map(({ record }) => record)));
  const dangling = differing.flatMap(({ record }) => danglingFacet(scope, record, facets));
  const refused = new Set(dangling.map((one) => one.id));
  // They are given back under the ids they came with.
  const unresolved = given.flatMap((record) =>
    dangling
      .filter(({ id }) => id === (joined.get(record)?.id ?? record.id))
      .map((one) => ({ ...one, id: record.id })),
  );
  const storable = differing.filter(({ record }) => !refused.has(record.id));
  counts.changed = storable.filter(({ before }) => before !== undefined).length;
  counts.added = storable.length - counts.changed;
  counts.unchanged = records.length - differing.length;
  if (!scope.dryRun && storable.length > 0) await runRows(scope.transaction, changes(scope, storable, known));
  return { counts, unresolved };
}

/** The records that differ from what is stored, merged with it unless they replace it. */
async function merged(
  scope: WriteScope,
  records: readonly StakeholderRecord[],
  joined: ReadonlySet<StakeholderRecord>,
  known: ReadonlyMap<string, Known>,
): Promise<Differing[]> {
  const differing = records.filter((record) => known.get(record.id)?.digest !== digest(record));
  const ids = differing.filter((record) => known.has(record.id)).map((record) => record.id);
  const found = ids.length === 0 ? [] : await scope.transaction.run(STORED, { ids });
  const stored = new Map(
    found.map(([columns]) => {
      const record = toStakeholderRecord(STAKEHOLDER.decode(columns));
      return [record.id, record];
    }),
  );
  const after = new Map<string, StakeholderRecord>();
  for (const record of differing) {
    const before = scope.replace ? undefined : (after.get(record.id) ?? stored.get(record.id));
    // A record may be joined to one of another kind, which has other fields.
    const whole = before && asRecordOfItsKind(mergeRecords(before, record, joined.has(record)));
    after.set(record.id, whole ?? record);
  }
  return [...after.values()].flatMap((record): Differing[] => {
    const before = stored.get(record.id);
    return before !== undefined && digest(before) === digest(record) ? [] : [{ record, before }];
  });
}

const facetIds = (records: readonly StakeholderRecord[]): string[] => [
  ...new Set(records.flatMap((record) => Object.values(facetsOf(record)).flat())),
];

function danglingFacet(
  scope: WriteScope,
  record: StakeholderRecord,
  facets: ReadonlyMap<string, Known>,
): Unresolved[] {
  const lists = facetsOf(record);
  for (const label of Object.keys(lists) as FacetLabel[])
    for (const target of lists[label])
      if (!facets.has(target) && !scope.known(target))
        return [{ id: record.id, field: FACETS[label].list, target }];
  return [];
}

/** What has to be run, in order; rows are made, and told to the log, when they are asked for. */
function* changes(
  scope: WriteScope,
  differing: readonly Differing[],
  known: ReadonlyMap<string, Known>,
): Generator<RowStatement> {
  const isStored = ({ before }: Differing): boolean => before !== undefined;
  const records = differing.map(({ record }) => record);
  const stored = differing.filter(isStored).map(({ record }) => record);
  for (const { type } of STAKEHOLDER_KINDS) {
    const ofType = differing.filter(({ record }) => stakeholderKindOfId(record.id)?.type === type);
    const propertiesOf = (some: readonly Differing[]): Properties[] =>
      some.map((one) => toProperties(scope, one, known.get(one.record.id)));
    const { pattern, rows } = propertyColumns(propertiesOf(ofType.filter((one) => !isStored(one))));
    yield [ADD(type, pattern), rows];
    yield [CHANGE(type), propertiesOf(ofType.filter(isStored))];
  }
  yield [UNTIE_FACETS, stored.map(({ id }) => id)];
  for (const label of Object.keys(FACETS) as FacetLabel[])
    yield [
      TIE_FACETS(label),
      records.flatMap((record) =>
        [...new Set(facetsOf(record)[label])].map((facet): Value => [record.id, facet]),
      ),
    ];
  yield* identifierChanges(stored, records);
}

function toProperties(
  { now, log, stamps }: WriteScope,
  { record, before }: Differing,
  known: Known | undefined,
): Properties {
  const at = now.toISOString();
  const properties = stakeholderProperties(record);
  const [sort, mark] = [properties["kind"], properties["digest"]] as [string, string];
  const written = { id: record.id, sort, digest: mark };
  if (known === undefined || before === undefined) log.add(written);
  else log.set(written, known, before, record);
  const others = { createdAt: at, updatedAt: at, degree: 0, v: log.seq };
  return Object.assign(properties, others, stamps?.get(record.id));
}
