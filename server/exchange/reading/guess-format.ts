import { UnreadableFile } from "../importing/import-problem.js";
import { tableForm } from "../rows/row-sorts.js";
import { CsvCutter } from "../tables/csv-cutter.js";
import { namedHeadings } from "../tables/named-headings.js";

/** What files are by their endings, where what they hold does not tell. */
export const ENDINGS: Readonly<Record<string, string>> = {
  ...{ csv: "tables", tsv: "tables", tab: "tables", xlsx: "xlsx", xml: "iati", json: "json" },
  ...{ gexf: "gexf", graphml: "graphml", gml: "gml", net: "pajek", paj: "pajek", dot: "dot", gv: "dot" },
  ...{ cyjs: "cytoscape", cx: "cx2", cx2: "cx2", sif: "sif", tgf: "tgf", dl: "ucinet", gdf: "gdf" },
  ...{ ncol: "ncol", lgl: "lgl", vna: "vna" },
  ...{ jsonld: "jsonld", ttl: "rdf", trig: "rdf", nt: "rdf", nq: "rdf", rdf: "rdf" },
};

/** What texts are by words near their beginning, by their first sign; what is more exact first. */
const SIGNS: Readonly<Record<"<" | "{" | "", readonly (readonly [format: string, sign: RegExp])[]>> = {
  "<": [
    ["graphml", /<(?:\w+:)?graphml[\s>]/u],
    ["gexf", /<(?:\w+:)?gexf[\s>]/u],
    ["iati", /<(?:\w+:)?iati-activities[\s>]/u],
    ["rdf", /^<[^<>\s]+>\s+<[^<>\s]+>\s|<rdf:RDF[\s>]/u],
  ],
  "{": [
    ["gephi-lite", /^\{\s*"type"\s*:\s*"gephi-lite"|"graphDataset"\s*:\s*\{/u],
    ["cx2", /^\[\s*\{\s*"(?:CXVersion|numberVerification|metaData)"\s*:/u],
    ["jsonld", /"@(?:context|graph|id)"\s*:/u],
    ["bods", /"(?:statementType|recordType|statementId|statementID)"\s*:/u],
    ["ftm", /"schema"\s*:\s*"\w+"[\s\S]*"properties"\s*:|"properties"\s*:[\s\S]*"schema"\s*:\s*"\w+"/u],
    ["ror", /"ror_display"/u],
    ["openalex", /"(?:id|https?)"?\s*:\s*"https:\/\/openalex\.org\//u],
    ["vosviewer", /"network"\s*:\s*\{[\s\S]*"items"\s*:\s*\[/u],
    [
      "jgf",
      /^\{\s*"(?:graphs"\s*:\s*\[|graph"\s*:\s*\{\s*"(?:id|directed|type|label|metadata|nodes|edges|hyperedges)")/u,
    ],
    ["popolo", /"(?:organizations|memberships|persons)"\s*:\s*\[/u],
    ["kumu", /"elements"\s*:\s*\[[\s\S]*"(?:connections|_id)"\s*:|"connections"\s*:\s*\[/u],
    ["node-link.json", /^\{\s*"directed"\s*:/u],
    ["cytoscape", /"elements"\s*:|"data"\s*:\s*\{/u],
    ["node-link.json", /"nodes"\s*:\s*\[/u],
    ["json", /"(?:documents|agencies|universities|clusters|projects|linkages)"\s*:\s*\[/u],
  ],
  "": [
    ["rdf", /^(?:#[^\n]*\n|\s)*(?:@prefix|@base|PREFIX|BASE)\s/u],
    ["pajek", /^(?:%[^\n]*\n|\s)*\*(?:vertices|network)\b/iu],
    ["vna", /^\*\s*(?:node|tie)\s*(?:data|properties)\b/iu],
    ["gdf", /^(?:#[^\n]*\n|\s)*nodedef\s*>/iu],
    ["ucinet", /^dl\b[\s\S]*\b(?:n|nr|nc)\s*=/iu],
    ["vosviewer", /^[^\n]*\blabel\b[^\n]*\b(?:weight|score)<[^\n>]*>/iu],
    ["gml", /^(?:#[^\n]*\n|\w+\s+(?:"[^"]*"|[\d.]+)\s|\s)*graph\s*\[/iu],
    ["dot", /^(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|#[^\n]*\n|\s)*(?:strict\s+)?(?:di)?graph\b[^{[;]*\{/iu],
  ],
};

/** A file of lines such as `1 2 5`, beside a map of VOSviewer. */
const NETWORK_LINES = /^\s*(?:\d+[\t,]\d+(?:[\t,][\d.]+)?\s*(?:[\r\n]|$)){2}|^\s*\d+\t\d+\t[\d.]+\s*$/u;

const LOOK_AT = 100_000;
const LINES_LOOKED_AT = 20;

/**
 * The format that a text file seems to be of, by how it begins, else by its ending; undefined where neither tells. `peek`
 * gives its text.
 */
export async function guessFormat(
  path: string,
  peek: (path: string) => AsyncGenerator<string>,
): Promise<string | undefined> {
  const ending = /\.([a-z]+)(?:\.gz)?$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  const byEnding = ENDINGS[ending];
  const start = await startOf(peek(path));
  const bySign = guessBySign(start.replace(/^[\uFEFF\s]+/u, ""));
  if (bySign !== undefined || (byEnding !== undefined && byEnding !== "tables")) return bySign ?? byEnding;
  return guessTable(path, start) ?? byEnding ?? (NETWORK_LINES.test(start) ? "vosviewer" : undefined);
}

function guessBySign(start: string): string | undefined {
  const [first = ""] = start;
  const signs = SIGNS[first === "[" || first === "{" ? "{" : first === "<" ? "<" : ""];
  return signs.find(([, sign]) => sign.test(start))?.[0];
}

/** A table by its headings, or a matrix by the same names in its first row and column. */
function guessTable(path: string, start: string): string | undefined {
  if (/^\s*[<{[]/u.test(start)) return undefined;
  const cutter = new CsvCutter(path);
  cutter.add(start);
  cutter.end();
  const rows = [...cutter.records()]
    .slice(0, LINES_LOOKED_AT)
    .map(({ cells }) => cells.map((cell) => cell.trim()));
  if (rows.some((cells) => tableForm(namedHeadings(cells).headings, undefined) !== undefined))
    return "tables";
  const [head = [], ...body] = rows;
  const isMatrix =
    head.length > 2 &&
    body.length > 1 &&
    !isList(rows) &&
    body.slice(0, head.length - 1).every(([name], at) => name === head[at + 1]);
  return isMatrix ? "matrix" : undefined;
}

/** Whether the rows are names and their neighbours: what stands behind the first cell of a row are names, too. */
function isList([head = [], ...body]: readonly (readonly string[])[]): boolean {
  const names = new Set(head.filter((name) => /\p{L}/u.test(name)));
  return head[0] !== "" && body.some((cells) => cells.slice(1).some((cell) => names.has(cell)));
}

/** How a text begins; nothing where it cannot be read. */
export async function startOf(text: AsyncGenerator<string>): Promise<string> {
  let start = "";
  try {
    for await (const piece of text) {
      start += piece;
      if (start.length >= LOOK_AT) break;
    }
  } catch (error) {
    // Reading the file says what is wrong with it.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return start.slice(0, LOOK_AT);
}
