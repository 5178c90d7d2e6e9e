import { identifierKey, storedIdentifierKeys } from "../../../schema/identifier-key.js";
import type { SourceRecord, StakeholderRecord } from "../../../schema/record.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { RowStatement } from "./run-rows.js";
import type { WriteScope } from "./write-options.js";

/** Whom do these identifiers name? Not one by one: planned while there are none, Neo4j would then read them all for each. */
const NAMED =
  "MATCH (i:Identifier)-[:IDENTIFIES]->(n:Stakeholder) WHERE i.id IN $keys RETURN i.id, n.id, n.sources";

/** Forget by what these stakeholders were identified. */
const FORGET = "UNWIND $rows AS id MATCH (n:Stakeholder {id: id})<-[t:IDENTIFIES]-() DELETE t";

/** Keep these identifiers. */
const KEEP = "UNWIND $rows AS key MERGE (i:Identifier {id: key})";

/** Keep whom they name; those stakeholders have no such ties. */
const TIE =
  "UNWIND $rows AS row MATCH (i:Identifier {id: row[0]}), (n:Stakeholder {id: row[1]}) CREATE (i)-[:IDENTIFIES]->(n)";

/** The identifiers of a stakeholder as pairs of key and id. */
const keysOf = (record: StakeholderRecord): [key: string, id: string][] =>
  [...new Set(record.identifiers.map(identifierKey))].map((key) => [key, record.id]);

/** The keys under which the graph may know a stakeholder's identifiers. */
const knownKeysOf = ({ identifiers }: StakeholderRecord): string[] =>
  identifiers.flatMap(storedIdentifierKeys);

/** What stores the identifiers of stakeholders, some of whom had others before. */
export function* identifierChanges(
  before: readonly StakeholderRecord[],
  records: readonly StakeholderRecord[],
): Generator<RowStatement> {
  yield [FORGET, before.map(({ id }) => id)];
  const pairs = records.flatMap(keysOf);
  yield [KEEP, [...new Set(pairs.map(([key]) => key))]];
  yield [TIE, pairs];
}

const isProject = (id: string): boolean => stakeholderKindOfId(id)?.key === "PROJECT";

/** Whether someone else than the documents of this record tells of a stored one, whose sources are given as JSON. */
function toldElsewhere(sources: string, record: StakeholderRecord): boolean {
  const own = new Set(record.sources.map((source) => source.document));
  return (JSON.parse(sources) as SourceRecord[]).some((source) => !own.has(source.document));
}

/**
 * Finds the records whose identifiers are known of a stakeholder that other documents tell of, gives them its id, and
 * notes the alias. A record that is stored under its own id keeps it, and so does one whose identifiers name several:
 * those, and two rows of one document, are for a person to judge.
 */
export async function joinByIdentifiers(
  scope: WriteScope,
  records: readonly StakeholderRecord[],
  stored: ReadonlyMap<string, unknown>,
): Promise<Map<StakeholderRecord, StakeholderRecord>> {
  const joined = new Map<StakeholderRecord, StakeholderRecord>();
  const fresh = records.filter((record) => !stored.has(record.id) && record.identifiers.length > 0);
  const keys = [...new Set(fresh.flatMap(knownKeysOf))];
  if (keys.length === 0) return joined;
  const named = new Map<string, Map<string, string>>();
  for (const [key, id, sources] of await scope.transaction.run(NAMED, { keys })) {
    const ids = named.get(key as string) ?? new Map<string, string>();
    named.set(key as string, ids.set(id as string, sources as string));
  }
  if (named.size === 0) return joined;
  for (const record of fresh) {
    const found = new Map(knownKeysOf(record).flatMap((key) => [...(named.get(key) ?? [])]));
    const [other] = found;
    if (found.size !== 1 || other === undefined) continue;
    const [id, sources] = other;
    if (isProject(id) !== isProject(record.id) || !toldElsewhere(sources, record)) continue;
    scope.aliases.found.set(record.id, id);
    joined.set(record, { ...record, id });
  }
  return joined;
}
