import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import { shown } from "../import-problem.js";
import type { Importer, ImportItem, RecordList } from "../importer.js";
import { type JsonElement, jsonElements } from "../json-elements.js";

/** The JSON-LD that `linkages export jsonld` writes: every record as it was, with its sources. */
export const jsonld: Importer = {
  key: "jsonld",
  title: "JSON-LD",
  path: "files of `linkages export jsonld`",
  description: "Everything that such a file holds, with the sources of each fact.",
  namesItsOwnSources: true,
  files: (path) => [path],
  start: (input) => ({
    async *read(path) {
      for await (const elements of jsonElements(path, input.text(path)))
        yield elements.map((element) => toItem(path, element));
    },
  }),
};

/** The list of a record, by what its id begins with. */
const LISTS: ReadonlyMap<string, RecordList> = new Map([
  ...STAKEHOLDER_KINDS.map(({ prefix, list }) => [prefix, list] as const),
  ...([
    ["sector", "sectors"],
    ["place", "places"],
    ["topic", "topics"],
    ["document", "documents"],
  ] as const),
  ["linkage", "linkages"],
]);

/** What says in other terms what a record says of itself. */
const SAID_TWICE = ["@id", "@type", "funder", "fundedItem", "agent", "object", "member", "organization"];

function toItem(file: string, { list, index, value, line }: JsonElement): ImportItem {
  const place = { file, line, column: `${list}[${index}]` };
  const node = (value ?? {}) as Readonly<Record<string, unknown>>;
  const id = node["@id"];
  const of = typeof id === "string" ? LISTS.get(id.slice(0, id.indexOf(":"))) : undefined;
  if (list !== "@graph" || of === undefined) {
    const text =
      "Required a node of our own JSON-LD, whose @id begins with cluster:, agency:, linkage: or the like.";
    return { problem: { ...place, value: shown(value), text, leftOut: "record" } };
  }
  const fields = Object.entries(node).filter(([name]) => !SAID_TWICE.includes(name));
  const { documentType, ...record } = Object.fromEntries(fields);
  return {
    list: of,
    record: { id, ...record, ...(documentType !== undefined && { type: documentType }) },
    place,
  };
}
