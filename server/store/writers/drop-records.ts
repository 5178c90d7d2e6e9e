import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort, GraphTransaction, Value } from "../graph/port.js";
import type { ChangeLog } from "../log/change-log.js";
import type { Authorship } from "../log/commit.js";
import { loggedWrite } from "../log/logged-write.js";
import { checkedRow, columns, number, orNull, text } from "../repositories/checked-rows.js";
import { LINKAGE_TYPES } from "../repositories/patterns.js";
import { LINKAGE, STAKEHOLDER } from "../repositories/stored.js";
import { toLinkageRecord, toStakeholderRecord } from "../repositories/stored-record.js";

/** A linkage to be taken away, by its ends. */
export interface DroppedLinkage {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What are these linkages like before they go? */
const LINKAGES = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row[0]}), (b:Stakeholder {id: row[1]}) MATCH (b)<-[r:${LINKAGE_TYPES}]-(a) WHERE r.id = row[2] RETURN r.v, r.digest, ${LINKAGE.of("r")} AS linkage`;

/** And these stakeholders? */
const STAKEHOLDERS = `UNWIND $rows AS id MATCH (n:Stakeholder {id: id}) RETURN n.v, n.digest, ${STAKEHOLDER.of("n")} AS stakeholder`;

/** Take these linkages away. */
const DROP_LINKAGES = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row[0]}), (b:Stakeholder {id: row[1]}) MATCH (b)<-[r:${LINKAGE_TYPES}]-(a) WHERE r.id = row[2] DELETE r`;

/** Keep the number of linkages with each stakeholder. */
const LOWER_DEGREES =
  "UNWIND $rows AS row MATCH (n:Stakeholder {id: row[0]}) SET n.degree = coalesce(n.degree, 0) - row[1]";

/** Take these stakeholders away, which have no linkages. */
const DROP_STAKEHOLDERS = "UNWIND $rows AS id MATCH (n:Stakeholder {id: id}) DETACH DELETE n";

const FORMS = [orNull(number), text, columns] as const;

/** Takes linkages away, and stakeholders that have no others, in one transaction with the commit that keeps what they were. */
export async function dropRecords(
  port: GraphPort,
  linkages: readonly DroppedLinkage[],
  stakeholders: readonly string[],
  now: Date,
  author: Authorship,
): Promise<void> {
  if (linkages.length === 0 && stakeholders.length === 0) return;
  const request = { at: now.toISOString(), author, asked: [linkages, stakeholders] };
  await loggedWrite(port, request, async (transaction, log) => {
    const stored = await logLinkages(transaction, log, linkages);
    await logStakeholders(transaction, log, stakeholders);
    const statements: readonly (readonly [string, Value[]])[] = [
      [DROP_LINKAGES, stored.map(({ id, from, to }) => [from, to, id])],
      [LOWER_DEGREES, degreesOf(stored)],
      [DROP_STAKEHOLDERS, [...stakeholders]],
    ];
    for (const [statement, rows] of statements)
      if (rows.length > 0) await transaction.run(statement, { rows });
    return null;
  });
}

/** Gives those that are stored. */
async function logLinkages(
  transaction: GraphTransaction,
  log: ChangeLog,
  linkages: readonly DroppedLinkage[],
): Promise<readonly DroppedLinkage[]> {
  if (linkages.length === 0) return [];
  const rows = linkages.map(({ id, from, to }) => [from, to, id]);
  const found = await transaction.run(LINKAGES, { rows });
  return found.map((row) => {
    const [version, digest, values] = checkedRow(FORMS, row, LINKAGES);
    const record = toLinkageRecord(LINKAGE.decode(values));
    log.drop({ id: record.id, sort: record.kind }, { version, digest }, record);
    return record;
  });
}

async function logStakeholders(
  transaction: GraphTransaction,
  log: ChangeLog,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const row of await transaction.run(STAKEHOLDERS, { rows: ids })) {
    const [version, digest, values] = checkedRow(FORMS, row, STAKEHOLDERS);
    const record = toStakeholderRecord(STAKEHOLDER.decode(values));
    log.drop({ id: record.id, sort: stakeholderKindOfId(record.id)?.key ?? "" }, { version, digest }, record);
  }
}

function degreesOf(linkages: readonly DroppedLinkage[]): Value[] {
  const degrees = new Map<string, number>();
  for (const { from, to } of linkages)
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return [...degrees];
}
