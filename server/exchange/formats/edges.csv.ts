import { linkageKind, type LinkageKind } from "../../../schema/linkages.js";
import type { LinkageRecord } from "../../../schema/record.js";
import { DIGEST, type FlatField, flatLinkage, LINKAGE_FIELDS } from "../writing/flat-fields.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { idsNamedBy, NamedTable } from "../writing/named-table.js";
import { namesOf } from "../writing/names-of.js";

const FIELDS: readonly FlatField[] = [
  ...["id", "from", "to", "kind"].map((field) => ({ field, form: "text" }) as const),
  ...LINKAGE_FIELDS,
  DIGEST,
];

/** The linkages as one plain table. */
export const edgesCsv: ExportFormat = {
  key: "edges.csv",
  title: "Linkages (CSV)",
  mediaType: "text/csv",
  extension: "edges.csv",
  description: "The linkages as a plain table, for data frames.",
  lacks: "It holds linkages alone; stakeholders and documents by their ids.",
  write: writeEdges,
};

/** Whether it holds both ways is always said. */
const rowOf = (record: LinkageRecord): Record<string, unknown> =>
  flatLinkage({ ...record, mutual: record.mutual ?? linkageKind(record.kind as LinkageKind).mutual });

async function* writeEdges(network: ExportedNetwork): AsyncGenerator<string> {
  const table = new NamedTable(FIELDS);
  yield table.heading;
  for await (const part of network.linkages()) {
    const rows = part.map(rowOf);
    const nameOf = await namesOf(network, rows.flatMap(idsNamedBy));
    yield rows.map((row) => table.line(row, nameOf)).join("");
  }
}
