import type { GraphPort, Value } from "../graph/port.js";
import { LINKAGE_TYPES } from "../repositories/patterns.js";

/** A linkage to be taken away, by its ends. */
export interface DroppedLinkage {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** One writer at a time. */
const QUEUE = "MERGE (m:Meta {id: 'writer'}) SET m.writing = true";

/** Take these linkages away. */
const DROP_LINKAGES = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row[0]}), (b:Stakeholder {id: row[1]}) MATCH (b)<-[r:${LINKAGE_TYPES}]-(a) WHERE r.id = row[2] DELETE r`;

/** Keep the number of linkages with each stakeholder. */
const LOWER_DEGREES =
  "UNWIND $rows AS row MATCH (n:Stakeholder {id: row[0]}) SET n.degree = coalesce(n.degree, 0) - row[1]";

/** Take these stakeholders away, which have no linkages. */
const DROP_STAKEHOLDERS = "UNWIND $rows AS id MATCH (n:Stakeholder {id: id}) DETACH DELETE n";

const RAISE = "MATCH (m:Meta {id: 'writer'}) SET m.version = coalesce(m.version, 0) + 1, m.writtenAt = $now";

/** Takes linkages away, and stakeholders that have no others, in one transaction. */
export async function dropRecords(
  port: GraphPort,
  linkages: readonly DroppedLinkage[],
  stakeholders: readonly string[],
  now: Date,
): Promise<void> {
  if (linkages.length === 0 && stakeholders.length === 0) return;
  const degrees = new Map<string, number>();
  for (const { from, to } of linkages)
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const statements: [string, Value[]][] = [
    [DROP_LINKAGES, linkages.map(({ id, from, to }) => [from, to, id])],
    [LOWER_DEGREES, [...degrees]],
    [DROP_STAKEHOLDERS, [...stakeholders]],
  ];
  await port.write(async (transaction) => {
    await transaction.run(QUEUE);
    for (const [statement, rows] of statements)
      if (rows.length > 0) await transaction.run(statement, { rows });
    await transaction.run(RAISE, { now: now.toISOString() });
  });
}
