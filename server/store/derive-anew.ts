import type { LinkageRecord, StakeholderRecord } from "../../schema/record.js";
import type { GraphPort, Value } from "./graph/port.js";
import { LINKAGE_TYPES } from "./repositories/patterns.js";
import { liveParts } from "./verify/live-records.js";
import { linkageProperties, type Properties, stakeholderProperties } from "./writers/properties.js";

/** Give these stakeholders and linkages what filters and orders ask, and take away the words that the first releases searched. */
const STAKEHOLDERS =
  "UNWIND $rows AS row MATCH (n:Stakeholder {id: row.id}) SET n += row.properties REMOVE n.searchIndex";
const LINKAGES = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row.from}), (b:Stakeholder {id: row.to}) MATCH (b)<-[r:${LINKAGE_TYPES}]-(a) WHERE r.id = row.id SET r += row.properties`;

/**
 * Works out anew what is derived from each record when it is written, for a graph of a release that derived less. The
 * records stay as they are, with their versions and times. Whoever is ended in between does it again.
 */
export async function deriveAnew(port: GraphPort): Promise<void> {
  for await (const { stakeholders, linkages } of liveParts(port)) {
    await store(
      port,
      STAKEHOLDERS,
      stakeholders.map(({ record }) => rowOf(record, stakeholderProperties(record))),
    );
    for await (const page of linkages())
      await store(
        port,
        LINKAGES,
        page.map(({ record }) => linkageRow(record)),
      );
  }
}

const store = (port: GraphPort, statement: string, rows: readonly Value[]): Promise<unknown> =>
  port.write((transaction) => transaction.run(statement, { rows }));

/** What the record itself does not state; its digest tells how it was first written. */
function rowOf({ id, ...record }: StakeholderRecord | LinkageRecord, all: Properties): Record<string, Value> {
  const derived = Object.entries(all).filter(
    ([name]) => name !== "id" && name !== "digest" && !(name in record),
  );
  return { id, properties: Object.fromEntries(derived) };
}

const linkageRow = (record: LinkageRecord): Value => ({
  ...rowOf(record, linkageProperties(record)),
  ...{ from: record.from, to: record.to },
});
