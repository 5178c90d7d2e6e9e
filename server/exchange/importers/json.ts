import { identifierKey } from "../../../schema/identifier-key.js";
import { datasetRecord } from "../../../schema/record.js";
import { shown, UnreadableFile } from "../importing/import-problem.js";
import type { Importer, ImportInput, ImportItem, RecordList } from "../importer.js";
import { type JsonElement, jsonElements } from "../reading/json-elements.js";
import { identifiersIn, Survey } from "../rows/survey.js";
import { identifierFault, sharedText } from "../values/identifier-schemes.js";

const LISTS = Object.keys(datasetRecord.shape) as RecordList[];

/** What `linkages export json` writes: every record with its own documents. */
export const json: Importer = {
  key: "json",
  title: "JSON",
  path: "JSON files with lists of records, as the export writes them",
  description: "Our own export: everything, with the sources of each fact.",
  namesItsOwnSources: true,
  takesNoMapping: true,
  files: (path) => [path],
  start: (input) => ({
    async *read(path) {
      const shared = await sharedIdentifiers(path, input);
      for await (const elements of jsonElements(path, input.text(path), LISTS))
        yield elements.flatMap((element) => withoutShared(toItem(path, element), shared));
    },
  }),
};

/** The identifiers that several records of a file have. What is wrong with the file is told when it is read. */
async function sharedIdentifiers(path: string, input: ImportInput): Promise<ReadonlySet<string>> {
  const survey = new Survey();
  try {
    for await (const elements of jsonElements(path, input.peek(path)))
      for (const { value } of elements) {
        const { id, identifiers } = (value ?? {}) as { id?: unknown; identifiers?: unknown };
        if (typeof id === "string") survey.note(id, undefined, identifiersIn(identifiers));
      }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return survey.shared;
}

function withoutShared(item: ImportItem, shared: ReadonlySet<string>): ImportItem[] {
  if ("problem" in item || shared.size === 0) return [item];
  const { identifiers } = item.record;
  const isShared = ({ scheme, value }: { scheme: string; value: string }): boolean =>
    shared.has(identifierKey({ scheme, value })) && identifierFault(scheme, value) === undefined;
  const given = identifiersIn(identifiers);
  const removed = given.filter(isShared);
  if (removed.length === 0) return [item];
  const problems = removed.map(({ scheme, value }): ImportItem => ({
    problem: { ...item.place, value, text: sharedText(scheme), leftOut: "value" },
  }));
  const kept = given.filter((one) => !isShared(one));
  return [...problems, { ...item, record: { ...item.record, identifiers: kept } }];
}

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
