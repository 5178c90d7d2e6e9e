import { carriedFacet, FACET_INSTRUCTION } from "../graphs/carried-facets.js";
import { graphItems, graphSources } from "../graphs/graph-file.js";
import type { GraphElement, GraphPart } from "../graphs/graph-part.js";
import { periodOf } from "../graphs/gexf-times.js";
import { nameOfItsOwn, typedText } from "../graphs/typed-text.js";
import type { Importer, ImportItem } from "../importer.js";
import { childOf, childrenOf, type XmlElement, xmlElements } from "../reading/xml-elements.js";

const ELEMENTS = new Set([`?${FACET_INSTRUCTION}`, "attributes", "node", "edge"]);
const ROOT = { name: "gexf", format: "GEXF" };

/** Graph files of Gephi (GEXF 1.1 to 1.3), static or dynamic. */
export const gexf: Importer = {
  key: "gexf",
  title: "GEXF",
  path: "GEXF files",
  description: "Nodes and edges with their attributes, as Gephi saves them.",
  files: (path) => [path],
  start: (input) => {
    const sources = graphSources(input);
    return {
      read: (path): AsyncGenerator<readonly ImportItem[]> => {
        const titles = { node: new Map<string, Title>(), edge: new Map<string, Title>() };
        return graphItems(path, input, sources, (text) => readParts(path, text, titles));
      },
    };
  },
};

interface Title {
  readonly name: string;
  readonly fallback: string | undefined;
  readonly type: string | undefined;
}
type Titles = Readonly<Record<"node" | "edge", Map<string, Title>>>;

/** How the edges and times of a graph are to be read. */
interface Usual {
  readonly edgeType: string;
  readonly timeFormat: string | undefined;
}

/** The titles are kept from the look ahead, so that attributes declared late are known. */
async function* readParts(
  path: string,
  text: AsyncGenerator<string>,
  titles: Titles,
): AsyncGenerator<readonly GraphPart[]> {
  for await (const found of xmlElements(path, text, ELEMENTS, ROOT))
    yield found.flatMap(({ element, around }): GraphPart[] => {
      if (element.name.startsWith("?")) return carriedFacet(element);
      if (element.name === "attributes") {
        const of = element.attributes["class"] === "edge" ? titles.edge : titles.node;
        for (const attribute of childrenOf(element, "attribute")) {
          const { id = "", title = id, type } = attribute.attributes;
          const others = [...of].filter(([other]) => other !== id).map(([, { name }]) => name);
          const name = nameOfItsOwn(title, new Set(others));
          of.set(id, { name, type, fallback: childOf(attribute, "default")?.text });
        }
        return [];
      }
      const graph = around.find(({ name }) => name === "graph")?.attributes;
      return partsOf(element, titles, {
        edgeType: graph?.["defaultedgetype"] ?? "undirected",
        timeFormat: graph?.["timeformat"],
      });
    });
}

/** A node or edge, and the nodes and edges inside of a node: hierarchy in GEXF is nesting, or the id of a parent. */
function partsOf(element: XmlElement, titles: Titles, usual: Usual): GraphPart[] {
  const sort = element.name === "node" ? "node" : "edge";
  const { line } = element;
  const times = periodOf(element, usual.timeFormat);
  const parts: GraphPart[] = [{ sort, element: toElement(element, titles[sort], usual, times.period) }];
  if (times.passed !== undefined && !declares(element, titles[sort], "period")) parts.push(times.passed);
  parts.push(...valuesInTime(element, titles[sort]));
  const inside = [
    ...childrenOf(element, "nodes").flatMap((list) => childrenOf(list, "node")),
    ...childrenOf(element, "edges").flatMap((list) => childrenOf(list, "edge")),
  ];
  const parent = element.attributes["pid"] ?? childOf(element, "parents")?.children[0]?.attributes["for"];
  if (parent !== undefined || inside.length > 0)
    parts.push({
      passed: "group",
      text: "nodes hold others, or name the node that holds them: all of them are taken, but not who is inside of whom.",
      line,
      value: parent ?? element.attributes["id"] ?? "",
    });
  return [...parts, ...inside.flatMap((child) => partsOf(child, titles, usual))];
}

const attvaluesOf = (element: XmlElement): XmlElement[] =>
  childrenOf(element, "attvalues").flatMap((list) => childrenOf(list, "attvalue"));

/** The attributes of which an element has several values, each for a time of its own. */
function changingIn(element: XmlElement): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    attvaluesOf(element)
      .map(forOf)
      .filter((name) => seen.size === seen.add(name).size),
  );
}

const TIMES = ["start", "end", "startopen", "endopen", "timestamp"];

/** What is lost of attributes that hold for a time. */
function valuesInTime(element: XmlElement, titles: ReadonlyMap<string, Title>): GraphPart[] {
  const changing = changingIn(element);
  return attvaluesOf(element).flatMap((value): GraphPart[] => {
    const id = forOf(value);
    const isTimed = TIMES.some((name) => value.attributes[name] !== undefined);
    if (!changing.has(id) && !isTimed) return [];
    const name = titles.get(id)?.name ?? id;
    const text = changing.has(id)
      ? `values of the attribute ${name} are left out: an element has several, each for a time.`
      : `values of the attribute ${name} hold for a time: it is passed over.`;
    return [{ passed: text, text, line: value.line, value: value.attributes["value"] ?? "" }];
  });
}

const forOf = ({ attributes }: XmlElement): string => attributes["for"] ?? attributes["id"] ?? "";

const declares = (element: XmlElement, titles: ReadonlyMap<string, Title>, name: string): boolean =>
  attvaluesOf(element).some((value) => titles.get(forOf(value))?.name === name);

/** What the elements themselves say, and is read elsewhere. */
const OWN = new Set([
  ...["id", "label", "source", "target", "type", "kind", "pid", "weight"],
  ...["start", "end", "timestamp", "startopen", "endopen", "timestamps", "timeset"],
]);

function toElement(
  element: XmlElement,
  titles: ReadonlyMap<string, Title>,
  usual: Usual,
  period: string | undefined,
): GraphElement {
  const cells: Record<string, string> = {};
  for (const { name, fallback } of titles.values())
    if (fallback !== undefined && fallback !== "") cells[name] = fallback;
  const changing = changingIn(element);
  for (const value of attvaluesOf(element)) {
    const text = value.attributes["value"];
    const title = titles.get(forOf(value));
    const name = title?.name ?? forOf(value);
    if (changing.has(forOf(value))) Reflect.deleteProperty(cells, name);
    else if (text !== undefined && text !== "") cells[name] = typedText(text, title?.type);
  }
  for (const [name, value] of Object.entries(element.attributes))
    if (!OWN.has(name) && !name.startsWith("xmlns") && value !== "" && cells[name] === undefined)
      cells[name] = value;
  const { id, label, source, target, type = usual.edgeType, kind, weight } = element.attributes;
  const isDated = Object.keys(cells).some((name) => name.toLowerCase() === "period");
  const said = {
    id,
    ...(kind !== undefined && { kind }),
    ...(!isDated && period !== undefined && { period }),
  };
  if (element.name === "node") {
    // Programs that know no name write the id in its place.
    const named = label !== undefined && label !== "" && label !== id;
    return { line: element.line, own: { ...said, ...(named ? { name: label } : { label }) }, cells };
  }
  if (weight !== undefined && Number(weight) !== 1 && cells["weight"] === undefined) cells["weight"] = weight;
  const undirected = type === "undirected" || type === "mutual";
  return {
    line: element.line,
    own: { ...said, from: source, to: target, label: label === "" ? undefined : label, undirected },
    cells,
  };
}
