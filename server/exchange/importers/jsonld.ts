import { shown } from "../importing/import-problem.js";
import type { Importer, ImportItem } from "../importer.js";
import { wholeText } from "../graphs/graph-importer.js";
import { parsedJson } from "../graphs/json-cells.js";
import { type JsonElement, jsonElements } from "../reading/json-elements.js";
import { LinkedDataReader } from "../rdf/linked-data-reader.js";
import { quadsOfJsonld } from "../rdf/jsonld-quads.js";
import { SAID_TWICE } from "../rdf/linked-nodes.js";
import { listOfId } from "../rdf/own-records.js";
import { resourcesOf } from "../rdf/resources.js";

/** JSON-LD: the one that `linkages export jsonld` writes, record by record, and that of others as RDF. */
export const jsonld: Importer = {
  key: "jsonld",
  title: "JSON-LD",
  path: "files of `linkages export jsonld`, and other JSON-LD with its contexts inside",
  description: "Our own export with the sources of each fact; organizations of W3C ORG, schema.org and FOAF.",
  takesNoMapping: true,
  files: (path) => [path],
  start: (input) => {
    const foreign = new LinkedDataReader(input, async (path, text) => {
      const { quads, dropped } = await quadsOfJsonld(path, parsedJson(path, await wholeText(text)));
      return { resources: resourcesOf(quads), dropped };
    });
    return {
      async *read(path) {
        if (await isOurs(input.peek(path))) yield* ownItems(path, input.text(path));
        else yield* foreign.read(path);
      },
    };
  },
};

/** Our context stands at the beginning. */
async function isOurs(text: AsyncGenerator<string>): Promise<boolean> {
  const first = await text.next();
  await text.return(undefined);
  const start = first.done === true ? "" : first.value.slice(0, 5_000);
  return /"@vocab"\s*:\s*"urn:linkages:term:"/u.test(start);
}

async function* ownItems(file: string, text: AsyncGenerator<string>): AsyncGenerator<ImportItem[]> {
  for await (const elements of jsonElements(file, text))
    yield elements.map((element) => toItem(file, element));
}

/** What a node has beside the fields of its record. */
const BESIDE = new Set(["@id", "@type", ...SAID_TWICE]);

function toItem(file: string, { list, index, value, line }: JsonElement): ImportItem {
  const place = { file, line, column: `${list}[${index}]` };
  const node = (value ?? {}) as Readonly<Record<string, unknown>>;
  const id = node["@id"];
  const of = typeof id === "string" ? listOfId(id) : undefined;
  if (list !== "@graph" || of === undefined) {
    const text =
      "Required a node of our own JSON-LD, whose @id begins with cluster:, agency:, linkage: or the like.";
    return { problem: { ...place, value: shown(value), text, leftOut: "record" } };
  }
  const fields = Object.entries(node).filter(([name]) => !BESIDE.has(name));
  const { documentType, ...record } = Object.fromEntries(fields);
  return {
    list: of,
    record: { id, ...record, ...(documentType !== undefined && { type: documentType }) },
    place,
  };
}
