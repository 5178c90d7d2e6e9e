import type { LinkageRecord, SourceRecord } from "../../../schema/record.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import { facetsInUse } from "../writing/facets-in-use.js";
import {
  DIGEST,
  type FlatField,
  flatLinkage,
  flatStakeholder,
  flatValue,
  LINKAGE_FIELDS,
  STAKEHOLDER_FIELDS,
} from "../writing/flat-fields.js";
import type { ExportedNetwork, ExportFormat } from "../format.js";
import { FACET_FIELDS } from "../rows/facet-rows.js";
import { LONGEST_CELL, type SheetCell, type SheetColumn, sheetText } from "../workbooks/sheet-text.js";
import { sheetPath, WORKBOOK_TYPE, workbookParts } from "../workbooks/workbook-parts.js";
import {
  choicesOf,
  VOCABULARY_SHEET,
  vocabularyColumns,
  vocabularyRows,
} from "../workbooks/vocabulary-sheet.js";
import { zipped } from "../writing/zipped.js";

/** One workbook for people who edit: names beside ids, drop-downs, sources in words. */
export const xlsx: ExportFormat = {
  key: "xlsx",
  title: "Workbook",
  mediaType: WORKBOOK_TYPE,
  extension: "xlsx",
  description: "A workbook (XLSX) to be edited and imported again, with names beside ids and drop-downs.",
  compressed: true,
  write: writeWorkbook,
};

interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: () => AsyncIterable<readonly (readonly SheetCell[])[]>;
}

async function* writeWorkbook(network: ExportedNetwork): AsyncGenerator<Uint8Array> {
  const ids = await facetsInUse(network);
  const names = await namesIn(network, ids);
  const sheets = [
    stakeholderSheet(network, names),
    linkageSheet(network, names),
    ...facetSheets(network, ids),
    { name: VOCABULARY_SHEET, columns: vocabularyColumns, rows: () => oneOf(vocabularyRows()) },
  ];
  const parts = workbookParts(sheets.map(({ name }) => name));
  yield* zipped([
    ...parts.map(([path, text]) => [path, oneOf(text)] as const),
    ...sheets.map(
      ({ name, columns, rows }, at) => [sheetPath(at), sheetText(name, columns, rows())] as const,
    ),
  ]);
}

async function* oneOf<T>(value: T): AsyncGenerator<T> {
  yield await Promise.resolve(value);
}

/** What stakeholders and documents are called: a workbook shows it beside their ids. */
async function namesIn(network: ExportedNetwork, ids: Set<string> | undefined): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const part of network.stakeholders()) for (const { id, name } of part) names.set(id, name);
  for await (const part of network.facets("Document", ids))
    for (const { id, name } of part) names.set(id, name);
  return names;
}

const WIDE = new Set(["name", "summary", "title", "activity", "from name", "to name", "sources", "results"]);

const column = (field: string, choices = choicesOf(field)): SheetColumn => ({
  heading: field,
  width: WIDE.has(field) ? 40 : 18,
  choices,
});

/** Texts of a row, each as a workbook has it: numbers and booleans stay what they are. */
const cellsOf = (
  fields: readonly FlatField[],
  record: { readonly sources: readonly SourceRecord[] },
  names: ReadonlyMap<string, string>,
): SheetCell[] => [
  ...fields.map((field) =>
    field.field === "sources" ? inWords(record.sources, names) : flatValue(field, record),
  ),
  ...[asData(record.sources), flatValue(DIGEST, record)],
];

/** What tells, when the workbook comes in again, which records were not changed, and who says them. */
const HIDDEN = ["sourceRecords", DIGEST.field].map((heading): SheetColumn => ({
  heading,
  width: 10,
  isHidden: true,
}));

/** Sources as they are stored; nothing where a cell cannot hold them. */
function asData(sources: readonly SourceRecord[]): SheetCell {
  const text = JSON.stringify(sources);
  return text.length > LONGEST_CELL ? undefined : text;
}

const SHOWN_SOURCES = 20;

/** Sources for reading; beside them they stand as data. */
function inWords(sources: readonly SourceRecord[], names: ReadonlyMap<string, string>): string {
  const shown = sources
    .slice(0, SHOWN_SOURCES)
    .map(({ document, locator }) => `${names.get(document) ?? document}, ${locator}`.slice(0, 500));
  const others = sources.length - shown.length;
  return [...shown, ...(others > 0 ? [`and ${others} more`] : [])].join("; ");
}

const stakeholderSheet = (network: ExportedNetwork, names: ReadonlyMap<string, string>): WrittenSheet => ({
  name: "stakeholders",
  columns: [
    column("id"),
    column("kind", choicesOf("stakeholder kind")),
    column("name"),
    ...STAKEHOLDER_FIELDS.map(({ field }) => column(field)),
    ...HIDDEN,
  ],
  async *rows() {
    for await (const part of network.stakeholders())
      yield part.map((record) => [
        record.id,
        stakeholderKindOfId(record.id)?.key,
        record.name,
        ...cellsOf(STAKEHOLDER_FIELDS, { ...flatStakeholder(record), sources: record.sources }, names),
      ]);
  },
});

function linkageSheet(network: ExportedNetwork, names: ReadonlyMap<string, string>): WrittenSheet {
  const ids = "stakeholders!$A$2:$A$1048576";
  const end = (heading: string): SheetColumn => ({ heading, width: 28, choices: ids, isOpen: true });
  return {
    name: "linkages",
    columns: [
      column("id"),
      column("kind", choicesOf("linkage kind")),
      ...[end("from"), column("from name"), end("to"), column("to name")],
      ...LINKAGE_FIELDS.map(({ field }) => column(field)),
      ...HIDDEN,
    ],
    async *rows() {
      for await (const part of network.linkages()) yield part.map((record) => linkageRow(record, names));
    },
  };
}

const linkageRow = (record: LinkageRecord, names: ReadonlyMap<string, string>): SheetCell[] => [
  ...[record.id, record.kind],
  ...[record.from, names.get(record.from), record.to, names.get(record.to)],
  ...cellsOf(LINKAGE_FIELDS, { ...flatLinkage(record), sources: record.sources }, names),
];

/** Sectors, places, topics and documents, a sheet each. */
const facetSheets = (network: ExportedNetwork, ids: Set<string> | undefined): WrittenSheet[] =>
  FACET_LISTS.map(([label, list]) => ({
    name: list,
    columns: FACET_FIELDS[list].map(({ field }) => column(field)),
    async *rows() {
      for await (const part of network.facets(label, ids))
        yield part.map((record) => FACET_FIELDS[list].map((field) => flatValue(field, record)));
    },
  }));
