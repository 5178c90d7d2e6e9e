import { lineOf } from "../reading/json-lines.js";
import type { GraphPart } from "./graph-part.js";
import { jsonCells, jsonObject, jsonText, sumCells, withKind } from "./json-cells.js";
import { typedText } from "./typed-text.js";

type Fields = Readonly<Record<string, unknown>>;

/** The elements of an aspect of a network in CX, by the name of the aspect. */
export type Aspects = (name: string) => readonly Fields[];

const SORTS = ["node", "edge"] as const;
type Sort = (typeof SORTS)[number];

/** The nodes and edges of CX2; their attributes may have short names, and values where they state none. */
export function cx2Parts(aspects: Aspects): GraphPart[] {
  const [declared = {}] = aspects("attributeDeclarations");
  return SORTS.flatMap((sort) => {
    const attributes = Object.entries(jsonObject(declared[`${sort}s`])).map(([name, one]) => {
      const { a: alias, v: usual } = jsonObject(one);
      return { name, written: jsonText(alias) ?? name, usual };
    });
    const names = new Set(attributes.map(({ written }) => written));
    return aspects(`${sort}s`).map((element) => {
      const given = jsonObject(element["v"]);
      const others = Object.entries(given).filter(([name]) => !names.has(name));
      const values = attributes.map(({ name, written, usual }) => [name, given[written] ?? usual] as const);
      return toPart(sort, jsonText(element["id"]), element, Object.fromEntries([...others, ...values]));
    });
  });
}

/** The nodes and edges of CX, whose attributes stand in aspects of their own. */
export const cxParts = (aspects: Aspects): GraphPart[] =>
  SORTS.flatMap((sort) => {
    const attributes = new Map<unknown, Record<string, unknown>>();
    for (const { po: of, n: name, v: value, d: type } of aspects(`${sort}Attributes`))
      for (const id of Array.isArray(of) ? (of as unknown[]) : [of]) {
        const known = attributes.get(id) ?? {};
        known[String(name)] = typeof value === "string" ? typedText(value, jsonText(type)) : value;
        attributes.set(id, known);
      }
    return aspects(`${sort}s`).map((element) => {
      const { "@id": id, n: name, r: represents, i: interaction } = element;
      const values = { name, represents, interaction, ...attributes.get(id) };
      return toPart(sort, jsonText(id), element, values);
    });
  });

/** What Cytoscape writes again for itself, and what is read apart. */
const ELSEWHERE = new Set(["shared name", "shared interaction", "selected", "amount", "interaction"]);

/** Ids of edges are those of one file alone: these are known by what they say. */
function toPart(sort: Sort, id: string | undefined, element: Fields, values: Fields): GraphPart {
  const line = lineOf(element);
  const cells = { ...jsonCells(values, ELSEWHERE), ...sumCells(values["amount"]) };
  if (sort === "node") return { sort, element: { line, own: { id }, cells } };
  const own = { from: jsonText(element["s"]), to: jsonText(element["t"]) };
  const kind = jsonText(values["interaction"]);
  return { sort, element: { line, own, cells: withKind(cells, "interaction", kind) } };
}
