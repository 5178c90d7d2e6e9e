import { FACET_LISTS } from "../../store/repositories/export-repository.js";
import { FACETS } from "../../store/repositories/patterns.js";
import type { FacetRecord } from "../../store/repositories/stored-record.js";
import { facetsInUse } from "../writing/facets-in-use.js";
import type { ExportedNetwork } from "../format.js";
import type { RecordList } from "../importer.js";
import type { XmlElement } from "../reading/xml-elements.js";
import type { GraphPart } from "./graph-part.js";

/** In XML, facets are instructions to our own program: `<?linkages-facet sectors {"id":…}?>`. */
export const FACET_INSTRUCTION = "linkages-facet";

/** The facets that go along in a graph file for graphs that do not have them, list by list. */
export async function* carriedFacets(
  network: ExportedNetwork,
): AsyncGenerator<readonly [list: RecordList, records: readonly FacetRecord[]]> {
  const ids = await facetsInUse(network);
  for (const [label, list] of FACET_LISTS)
    for await (const records of network.facets(label, ids)) if (records.length > 0) yield [list, records];
}

/** Facets as a member of a JSON object: `"facets":{"sectors":[…]}`. */
export async function* facetsMember(network: ExportedNetwork): AsyncGenerator<string> {
  yield '"facets":{';
  let before: RecordList | undefined;
  for await (const [list, records] of carriedFacets(network)) {
    const opening = before === list ? "," : `${before === undefined ? "" : "],"}\n"${list}":[`;
    before = list;
    yield `${opening}\n${records.map((record) => JSON.stringify(record)).join(",\n")}`;
  }
  yield before === undefined ? "}" : "]}";
}

/** Facets as processing instructions, which readers of XML pass over. */
export async function* facetInstructions(network: ExportedNetwork): AsyncGenerator<string> {
  for await (const [list, records] of carriedFacets(network))
    yield records.map((record) => `<?${FACET_INSTRUCTION} ${list} ${instructionText(record)}?>\n`).join("");
}

/** What would end an instruction, or is no sign of XML, is written as JSON may write it. */
const instructionText = (record: object): string =>
  JSON.stringify(record)
    .replaceAll("?>", String.raw`?\u003e`)
    .replace(/[\uFFFE\uFFFF]/gu, (sign) => String.raw`\u` + sign.charCodeAt(0).toString(16));

/** A facet that a file brings along; undefined where the text is none. */
export function facetPart(list: string, json: string, line: number): GraphPart | undefined {
  try {
    return facetOf(list, JSON.parse(json), line);
  } catch {
    return undefined;
  }
}

/** The facet of an instruction in XML. */
export function carriedFacet({ text, line }: XmlElement): GraphPart[] {
  const [, list = "", json = ""] = /^(\w+)\s+(.*)$/su.exec(text) ?? [];
  return [
    facetPart(list, json, line) ?? {
      passed: "instruction",
      text: "instructions to our program are none that it writes; they are passed over.",
      line,
      value: text,
    },
  ];
}

/** The facets in the member of a JSON object, `{"sectors":[…]}`. */
export const facetParts = (member: unknown): GraphPart[] =>
  Object.entries((member ?? {}) as Record<string, unknown>).flatMap(([list, records]) =>
    (Array.isArray(records) ? (records as unknown[]) : []).flatMap((one) => facetOf(list, one, 1) ?? []),
  );

function facetOf(list: string, value: unknown, line: number): GraphPart | undefined {
  const of = Object.values(FACETS).find((facet) => facet.list === list)?.list;
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return of !== undefined && isRecord
    ? { facet: of, record: value as Record<string, unknown>, line }
    : undefined;
}
