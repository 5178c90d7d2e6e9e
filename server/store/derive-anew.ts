import type { LinkageRecord, StakeholderRecord } from "../../schema/record.js";
import type { GraphPort, Value } from "./graph/port.js";
import { LINKAGE_TYPES } from "./repositories/patterns.js";
import { type Live, liveParts } from "./verify/live-records.js";
import { linkageProperties, type Properties, stakeholderProperties } from "./writers/properties.js";

/**
 * Give these stakeholders and linkages what filters and orders ask, unless they have changed since they were read; the words
 * that the first releases searched go.
 */
const STAKEHOLDERS =
  "UNWIND $rows AS row MATCH (n:Stakeholder {id: row.id}) WHERE n.digest = row.digest SET n += row.properties REMOVE n.searchIndex";
const LINKAGES = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row.from}), (b:Stakeholder {id: row.to}) MATCH (b)<-[r:${LINKAGE_TYPES}]-(a) WHERE r.id = row.id AND r.digest = row.digest SET r += row.properties`;

/**
 * Works out anew what is derived from each record when it is written, for a graph of a release that derived less. The
 * records stay as they are, with their versions and times. Whoever is ended in between does it again.
 */
export async function deriveAnew(port: GraphPort): Promise<void> {
  for await (const { stakeholders, linkages } of liveParts(port)) {
    await store(port, STAKEHOLDERS, stakeholders.map(stakeholderRow));
    for await (const page of linkages()) await store(port, LINKAGES, page.map(linkageRow));
  }
}

const store = (port: GraphPort, statement: string, rows: readonly Value[]): Promise<unknown> =>
  port.write((transaction) => transaction.run(statement, { rows }));

const stakeholderRow = ({ record, digest }: Live<StakeholderRecord>): Value => ({
  ...{ id: record.id, digest },
  properties: derived(record, stakeholderProperties(record)),
});

const linkageRow = ({ record, digest }: Live<LinkageRecord>): Value => ({
  ...{ id: record.id, from: record.from, to: record.to, digest },
  properties: derived(record, linkageProperties(record)),
});

/** What the record itself does not state; its digest tells how it was first written. */
const derived = (record: object, all: Properties): Properties =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== "digest" && !(name in record)));
