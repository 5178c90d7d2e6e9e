import { datasetRecord } from "../../../schema/record.js";
import { shown } from "../import-problem.js";
import type { Importer, ImportItem, RecordList } from "../importer.js";
import { type JsonElement, jsonElements } from "../json-elements.js";

const LISTS = Object.keys(datasetRecord.shape) as RecordList[];

/** What `linkages export json` writes: every record with its own documents. */
export const json: Importer = {
  key: "json",
  title: "JSON",
  path: "JSON files with lists of records, as the export writes them",
  description: "Our own export: everything, with the sources of each fact.",
  namesItsOwnSources: true,
  files: (path) => [path],
  start: (input) => ({
    async *read(path) {
      for await (const elements of jsonElements(path, input.text(path)))
        yield elements.map((element) => toItem(path, element));
    },
  }),
};

function toItem(file: string, { list, index, value, line }: JsonElement): ImportItem {
  const place = { file, line, column: `${list}[${index}]` };
  const known = LISTS.find((name) => name === list);
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  if (known !== undefined && isRecord)
    return { list: known, record: value as Record<string, unknown>, place };
  const text = isRecord
    ? `Required one of the lists ${LISTS.join(", ")}. Rename the list.`
    : 'Required a record, such as {"id": …}. Correct it.';
  return { problem: { ...place, value: shown(value), text, leftOut: "record" } };
}
