import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { DIGEST, type FlatField, flatStakeholder, STAKEHOLDER_FIELDS } from "../writing/flat-fields.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { idsNamedBy, NamedTable } from "../writing/named-table.js";
import { facetNames, namesOf } from "../writing/names-of.js";

const FIELDS: readonly FlatField[] = [
  ...["id", "kind", "name"].map((field) => ({ field, form: "text" }) as const),
  ...STAKEHOLDER_FIELDS,
  DIGEST,
];

/** The stakeholders as one plain table. */
export const nodesCsv: ExportFormat = {
  key: "nodes.csv",
  title: "Stakeholders (CSV)",
  mediaType: "text/csv",
  extension: "nodes.csv",
  description: "The stakeholders as a plain table, for data frames.",
  lacks:
    "It holds stakeholders alone; sectors, places, topics and documents by their ids, and names beside some.",
  write: writeNodes,
};

async function* writeNodes(network: ExportedNetwork): AsyncGenerator<string> {
  const table = new NamedTable(FIELDS);
  const facets = await facetNames(network);
  yield table.heading;
  for await (const part of network.stakeholders()) {
    const rows = part.map((one) => ({ ...flatStakeholder(one), kind: stakeholderKindOfId(one.id)?.key }));
    const nameOf = await namesOf(network, rows.flatMap(idsNamedBy), facets);
    yield rows.map((row) => table.line(row, nameOf)).join("");
  }
}
